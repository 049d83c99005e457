import assert from 'node:assert/strict';
import { type PageRequest, PageRequests } from '../../../webview/page-requests.ts';

describe('requests to the page of a preview', () => {
  it('get the answers with their ids, in whatever order those come', async () => {
    const { requests, sent } = posted();
    const answers = [requests.send({ type: 'part' }), requests.send({ type: 'part' })];
    for (const { id } of sent.toReversed()) requests.take({ type: 'exported', id, text: `answer ${id}` });
    const texts = (await Promise.all(answers)).map(({ text }) => text);
    assert.deepEqual(
      texts,
      sent.map(({ id }) => `answer ${id}`),
    );
  });
  it('reject with what the page says', async () => {
    const { requests, sent } = posted();
    const answer = requests.send({ type: 'copy-png', theme: 'print' });
    requests.take({ type: 'failed', id: sent[0]?.id ?? 0, message: 'Not allowed.' });
    await assert.rejects(answer, /^Error: Not allowed\.$/);
  });
  it('are sent again while they have no answer, and not after it', async () => {
    const { requests, sent } = posted();
    const answer = requests.send({ type: 'part' });
    requests.sendAgain();
    assert.deepEqual(sent[1], sent[0]);
    requests.take({ type: 'exported', id: sent[0]?.id ?? 0, text: '' });
    await answer;
    requests.sendAgain();
    assert.equal(sent.length, 2);
  });
  it('all reject when the page is closed', async () => {
    const { requests } = posted();
    const answers = [requests.send({ type: 'part' }), requests.send({ type: 'part' })];
    requests.rejectAll(new Error('Closed.'));
    for (const answer of answers) await assert.rejects(answer, /Closed/);
  });
});

function posted(): { requests: PageRequests; sent: PageRequest[] } {
  const sent: PageRequest[] = [];
  return { requests: new PageRequests((request) => sent.push(request)), sent };
}
