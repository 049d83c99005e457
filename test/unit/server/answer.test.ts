import assert from 'node:assert/strict';
import {
  CancellationToken,
  CancellationTokenSource,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { answerAnywhere, answerWith } from '../../../server/answer.ts';
import { Documents } from '../../../server/documents.ts';
import { WorkQueue } from '../../../server/work-queue.ts';

const uri = 'file:///a.blueprint.yaml';
const text = TextDocument.create(uri, 'service-blueprint', 3, 'blueprint: A');
const documents = new Documents({ get: (one) => (one === uri ? text : undefined), all: () => [text] });
const soon = () => new WorkQueue(() => Promise.resolve());

describe('a request handler', () => {
  it('gives the feature the newest version', async () => {
    const answer = answerWith(documents, soon(), { error: assert.fail });
    const handler = answer(
      'test',
      (params: string) => params,
      ({ version }) => version,
    );
    assert.equal(await handler(uri, CancellationToken.None), 3);
    assert.equal(await handler('file:///other', CancellationToken.None), null);
  });
  it('answers null and writes a sentence to the log when the feature fails', async () => {
    const log: string[] = [];
    const answer = answerWith(documents, soon(), { error: (line) => log.push(line) });
    const handler = answer(
      'do it',
      (params: string) => params,
      () => {
        throw new Error('Broken.');
      },
    );
    assert.equal(await handler(uri, CancellationToken.None), null);
    assert.match(log[0] ?? '', /^Service Blueprint could not do it\. Error: Broken\./);
  });
  it('does not start when it was cancelled', async () => {
    const answer = answerWith(documents, soon(), { error: assert.fail });
    const handler = answer(
      'test',
      (params: string) => params,
      () => assert.fail('started'),
    );
    assert.ok((await handler(uri, CancellationToken.Cancelled)) instanceof ResponseError);
  });
  it('answers at once when it is cancelled while it waits', async () => {
    const forever = new WorkQueue(() => new Promise(() => undefined));
    const answer = answerAnywhere(forever, { error: assert.fail });
    const source = new CancellationTokenSource();
    const asked = answer('test', () => assert.fail('started'))(null, source.token);
    source.cancel();
    const answered = await asked;
    assert.ok(answered instanceof ResponseError);
    assert.equal(answered.code, LSPErrorCodes.RequestCancelled);
  });
  it('stops between reading a document and what is done with it when it was cancelled meanwhile', async () => {
    const turns = new WorkQueue(() => new Promise((resolve) => setImmediate(resolve)));
    const fresh = TextDocument.create(uri, 'service-blueprint', 4, 'blueprint: B');
    const unread = new Documents({ get: () => fresh, all: () => [fresh] });
    const source = new CancellationTokenSource();
    const done: string[] = [];
    const answer = answerWith(unread, turns, { error: assert.fail });
    const reads = () => done.push('reads') > 0;
    const draws = () => {
      setImmediate(() => source.cancel());
      return done.push('draws') > 0;
    };
    const handler = answer(
      'test',
      (params: string) => params,
      () => done.push('answers'),
      [reads, draws],
    );
    const cancelled = handler(uri, source.token);
    assert.ok((await cancelled) instanceof ResponseError);
    await turns.take();
    assert.deepEqual(done, ['reads', 'draws']);
  });
  it('hears between two answers what has arrived while it computed the first', async () => {
    const turns = new WorkQueue(() => new Promise((resolve) => setImmediate(resolve)));
    const answer = answerAnywhere(turns, { error: assert.fail });
    const source = new CancellationTokenSource();
    const arrives = answer('test', () => {
      setImmediate(() => source.cancel());
      return 1;
    });
    const cancelled = answer('test', () => assert.fail('started'));
    const after = answer('test', () => 3);
    const all = [
      arrives(null, CancellationToken.None),
      cancelled(null, source.token),
      after(null, CancellationToken.None),
    ];
    const [first, second, third] = await Promise.all(all);
    assert.deepEqual([first, third], [1, 3]);
    assert.ok(second instanceof ResponseError);
  });
});
