import assert from 'node:assert/strict';
import { previewRequest } from '../../server/protocol.ts';
import { requests } from './requests.ts';
import { ServerProcess } from './server-process.ts';

const uri = 'file:///plans/bad.blueprint.yaml';

describe('the server process, given nonsense', () => {
  let server: ServerProcess;
  beforeEach(async () => {
    server = new ServerProcess();
    await server.initialize();
  });
  afterEach(() => server.dispose());

  /** It still works. */
  async function alive(): Promise<void> {
    const good = `file:///plans/${Math.abs(server.log.length)}.blueprint.yaml`;
    await server.open(good, 'blueprint: [');
    assert.ok((await server.problems(good)).diagnostics.length > 0);
    assert.equal(await server.end(), 0);
  }

  it('goes on after requests without valid parameters', async () => {
    await server.open(uri, 'blueprint: A\nstages: 5\n');
    const methods = requests.map((name) => `textDocument/${name}`).concat('workspace/symbol');
    const nonsense = [
      null,
      {},
      { textDocument: null },
      { textDocument: { uri: 5 } },
      { textDocument: { uri } },
      { textDocument: { uri }, position: { line: -1, character: Number.MAX_SAFE_INTEGER } },
      { textDocument: { uri }, position: { line: '1', character: null } },
      { textDocument: { uri }, range: {}, context: {} },
      {
        textDocument: { uri },
        range: { start: { line: 9, character: 9 }, end: { line: 0, character: 0 } },
        context: { only: [5] },
      },
      { uri: null },
      { uri: 'not: a uri' },
    ];
    for (const method of [...methods, previewRequest.method]) {
      for (const params of nonsense) {
        await server.client.sendRequest(method, params).catch((error: unknown) => {
          assert.ok(error instanceof Error, 'an error is answered, the server goes on');
        });
      }
    }
    await alive();
  });

  it('goes on after notifications without valid parameters', async () => {
    for (const method of ['didOpen', 'didChange', 'didClose', 'didSave'].map(
      (name) => `textDocument/${name}`,
    )) {
      for (const params of [
        null,
        {},
        { textDocument: null },
        { textDocument: { uri: 5 }, contentChanges: 7 },
      ]) {
        await server.client.sendNotification(method, params);
      }
    }
    for (const method of ['Configuration', 'WatchedFiles', 'WorkspaceFolders']) {
      for (const params of [
        null,
        {},
        { changes: [null, { uri: 5 }] },
        { event: null },
        { event: { added: 5 } },
      ]) {
        await server.client.sendNotification(`workspace/didChange${method}`, params);
      }
    }
    await server.client.sendNotification('$/unknown', {});
    await server.client.sendNotification('unknown', {});
    await alive();
  });

  it('answers unknown requests with an error', async () => {
    await assert.rejects(server.client.sendRequest('textDocument/dream', {}), { code: -32601 });
    await alive();
  });

  it('goes on after settings that are none', async () => {
    server.rules = [[1, 2], 'x'];
    await server.open(uri, 'blueprint: A\n');
    await server.problems(uri);
    await alive();
  });

  for (const [name, text] of Object.entries({
    nothing: '',
    binary: '\u0000\u0001\ufffd\u0007%PDF',
    'a number': '5',
    'a list': '- a\n- b\n',
    tabs: '\tblueprint:\tA\n\t\tstages:\n',
    'aliases that grow': Array.from(
      { length: 30 },
      (_, index) => `a${index}: &a${index} [${index === 0 ? 'x' : `*a${index - 1}, *a${index - 1}`}]`,
    ).join('\n'),
    'deep nesting': '['.repeat(20_000),
    'a prototype': '__proto__: { a: b }\nconstructor: x\nactors: { __proto__: { name: A }, toString: B }\n',
    'several documents': 'blueprint: A\n---\nblueprint: B\n',
    '10 MB': 'blueprint: A\n'.padEnd(10_000_000, 'stages are long. '),
  })) {
    it(`answers everything about ${name}`, async () => {
      await server.open(uri, text);
      await server.problems(uri);
      const position = { line: 0, character: 2 };
      const range = { start: position, end: position };
      const textDocument = { uri };
      const params = {
        textDocument,
        position,
        range,
        positions: [position],
        newName: 'x',
        ch: '\n',
        options: { tabSize: 2, insertSpaces: true },
        context: { diagnostics: [], includeDeclaration: true },
      };
      for (const request of requests) {
        const asked = server.client.sendRequest(`textDocument/${request}`, params);
        // A renaming is refused with a sentence where there is nothing to rename.
        await (/[rR]ename$/.test(request) ? asked.catch(() => undefined) : asked);
      }
      const preview = await server.client.sendRequest(previewRequest.method, { uri });
      assert.notEqual(preview, null);
      assert.deepEqual(server.log, []);
      await alive();
    });
  }
});
