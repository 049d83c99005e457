import assert from 'node:assert/strict';
import { cardMarkdown } from '../../../server/card-markdown.ts';

describe('cardMarkdown', () => {
  it('shows the title, where it is, the text and the facts', () => {
    const markdown = cardMarkdown({
      title: 'Check in',
      context: 'Step 4 · Arrive',
      body: 'Some *text*.',
      facts: [
        { label: 'Channel', values: [{ text: 'Front desk' }] },
        { label: 'Pain points', values: [{ text: 'Queues' }, { text: 'No_key' }] },
      ],
    });
    assert.equal(
      markdown,
      '**Check in**  \nStep 4 · Arrive\n\nSome *text*.\n\n- Channel: Front desk\n- Pain points:\n  - Queues\n  - No\\_key',
    );
  });
  it('leaves out what is not there', () => {
    assert.equal(cardMarkdown({ title: 'A', context: 'B', body: ' ', facts: [] }), '**A**  \nB');
  });
});
