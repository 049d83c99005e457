import assert from 'node:assert/strict';
import { CancellationToken, ResponseError } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { answerWith } from '../../../server/answer.ts';
import { Documents } from '../../../server/documents.ts';

const uri = 'file:///a.blueprint.yaml';
const text = TextDocument.create(uri, 'service-blueprint', 3, 'blueprint: A');
const documents = new Documents({ get: (one) => (one === uri ? text : undefined), all: () => [text] });
const soon = (): Promise<void> => Promise.resolve();

describe('a request handler', () => {
  it('gives the feature the newest version', async () => {
    const answer = answerWith(documents, soon, { error: assert.fail });
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
    const answer = answerWith(documents, soon, { error: (line) => log.push(line) });
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
    const answer = answerWith(documents, soon, { error: assert.fail });
    const handler = answer(
      'test',
      (params: string) => params,
      () => assert.fail('started'),
    );
    assert.ok((await handler(uri, CancellationToken.Cancelled)) instanceof ResponseError);
  });
});
