import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { previewRequest } from '../../server/protocol.ts';
import { root } from '../../tooling/root.ts';
import { partOf, runs } from '../support/runs.ts';
import { dense, readAll } from '../unit/core/read-all.ts';
import { askAll, parts } from '../unit/server/features/ask-all.ts';
import { requests } from './requests.ts';
import { ServerProcess } from './server-process.ts';

/** Another run of the same: SEED=… npm run test:protocol */
const seed = Number(process.env.SEED);
const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');
const hotel = read('examples', 'hotel.blueprint.yaml');
const folder = ['test', 'fixtures', 'rules'] as const;
const fixtures = readdirSync(join(root, ...folder)).map((name) => ({ name, text: read(...folder, name) }));

const place = fc.nat(2 ** 30);
const piece = fc.string({ unit: fc.constantFrom(...'{}[]:-,#|>&*!%@`"\'~? \n\t\\x😀'), maxLength: 12 });
/** Some text is taken out, some put in, and one thing is asked there: answered or cancelled. */
const edit = fc.record({
  at: place,
  out: fc.nat(60),
  piece,
  request: fc.constantFrom(...requests.map((name) => `textDocument/${name}`), previewRequest.method),
  cancelled: fc.boolean(),
});

describe(`any input (SEED=${seed})`, () => {
  it('is answered: the fixtures of the rules, cut at every ninth byte', () => {
    for (const { name, text } of fixtures) {
      const cuts = Array.from({ length: Math.ceil(text.length / 9) }, (_, index) => index * 9 + (seed % 9));
      for (const cut of partOf(cuts)) {
        // Each place meets a part of the features, another one with another seed.
        const part = (cut + seed) % parts.length;
        const features = parts.slice(part, part + 1);
        assert.doesNotThrow(() => askAll(text.slice(0, cut), cut, features), `${name}, cut at ${cut}`);
      }
    }
  });

  it('is read: a text cut at any byte, and with any character taken out or doubled', () => {
    for (const at of partOf([...Array(dense.length + 1).keys()])) {
      readAll(dense.slice(0, at));
      readAll(dense.slice(0, at) + dense.slice(at + 1));
      readAll(dense.slice(0, at + 1) + dense.slice(at));
    }
  });

  it('is answered: the hotel with pieces replaced', () => {
    fc.assert(
      fc.property(place, fc.nat(60), piece, place, (at, out, signs, offset) => {
        const start = at % hotel.length;
        const text = hotel.slice(0, start) + signs + hotel.slice(start + out);
        askAll(text, start + signs.length);
        askAll(text, offset % text.length);
      }),
      runs(4),
    );
  });

  it('does not end the server: a long session of edits and of requests, some cancelled', async () => {
    const server = new ServerProcess();
    await server.initialize();
    const uri = 'file:///plans/session.blueprint.yaml';
    const textDocument = { uri };
    await server.open(uri, hotel);
    let text = TextDocument.create(uri, 'service-blueprint', 1, hotel);
    const asked: Promise<unknown>[] = [];
    for (const { at, out, piece: newText, request, cancelled } of fc.sample(edit, { numRuns: 400, seed })) {
      const offset = at % (text.getText().length + 1);
      const range = { start: text.positionAt(offset), end: text.positionAt(offset + out) };
      const version = text.version + 1;
      const contentChanges = [{ range, text: newText }];
      await server.client.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges,
      });
      text = TextDocument.update(text, contentChanges, version);
      const source = new CancellationTokenSource();
      const position = text.positionAt(offset + newText.length);
      const params = {
        uri,
        textDocument,
        position,
        range,
        positions: [position],
        newName: 'x',
        ch: '\n',
        options: { tabSize: 2, insertSpaces: true },
        context: { diagnostics: [], includeDeclaration: true },
      };
      const answer = server.client.sendRequest(request, params, source.token);
      if (cancelled) source.cancel();
      asked.push(answer.catch((error: unknown) => checkRefusal(error, request)));
    }
    await Promise.all(asked);
    const { diagnostics } = await server.problems(uri, ({ version }) => version === text.version);
    assert.ok(Array.isArray(diagnostics));
    assert.deepEqual(server.log, []);
    assert.equal(await server.end(), 0);
  });
});

/** A request may be cancelled, be too late for a text that changed, or be a renaming where there is nothing to rename. */
function checkRefusal(error: unknown, request: string): void {
  const code = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  const late: unknown[] = [LSPErrorCodes.RequestCancelled, LSPErrorCodes.ContentModified];
  assert.ok(late.includes(code) || /[rR]ename$/.test(request), `${request}: ${error}`);
}
