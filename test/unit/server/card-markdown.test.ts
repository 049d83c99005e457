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
  it('leads to what a value names, whatever the name is', () => {
    const facts = [{ label: 'Done by', values: [{ text: 'A](x) [b](command:c)', target: 5 }] }];
    const card = { title: 'A', context: 'B', facts };
    assert.equal(
      cardMarkdown(card, (offset) => `file:///a (1).yaml#L${offset},1`),
      '**A**  \nB\n\n- Done by: [A\\](x) \\[b\\](command:c)](file:///a%20%281%29.yaml#L5,1)',
    );
    assert.equal(cardMarkdown(card), '**A**  \nB\n\n- Done by: A\\](x) \\[b\\](command:c)');
  });
  it('leads to a page where a value is nothing but its address', () => {
    const values = [{ text: 'https://a.org/(x)' }, { text: 'see https://a.org' }, { text: 'file:///etc' }];
    assert.match(
      cardMarkdown({ title: 'A', context: 'B', facts: [{ label: 'C', values }] }),
      /\[https\\:\/\/a\.org\/\(x\)\]\(https:\/\/a\.org\/%28x%29\)\n {2}- see https\\:\/\/a\.org\n {2}- file\\:\/\/\/etc$/,
    );
  });
  it('leaves out what is not there', () => {
    assert.equal(cardMarkdown({ title: 'A', context: 'B', body: ' ', facts: [] }), '**A**  \nB');
  });
});
