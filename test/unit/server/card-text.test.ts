import assert from 'node:assert/strict';
import { cardText } from '../../../server/card-text.ts';

describe('cardText', () => {
  it('shows the same as the Markdown, without its signs', () => {
    const facts = [
      { label: 'Channel', values: [{ text: 'Front desk', target: 5 }] },
      { label: 'Pain points', values: [{ text: 'Queues' }, { text: 'No_key' }] },
    ];
    assert.equal(
      cardText({ title: 'Check in', context: 'Step 4 · Arrive', body: ' Some *text*. ', facts }),
      'Check in\nStep 4 · Arrive\n\nSome *text*.\n\nChannel: Front desk\nPain points:\n- Queues\n- No_key',
    );
  });
  it('leaves out what is not there', () => {
    assert.equal(cardText({ title: 'A', context: 'B', body: ' ', facts: [] }), 'A\nB');
  });
});
