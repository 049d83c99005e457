import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  CodeAction,
  CodeLens,
  CompletionList,
  Diagnostic,
  DocumentSymbol,
  InitializeResult,
  InlayHint,
  Location,
  SemanticTokens,
  TextEdit,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { revealInPreviewCommand } from '../../server/protocol.ts';
import { skip } from '../support/reporter.ts';
import { editsOf, fullClient, ServerProcess } from './server-process.ts';

const uri = 'file:///plans/hotel.blueprint.yaml';
const text = `blueprint: Hotel
actors:
  clerk: Desk clerk
stages:
  - stage: Arrive
    steps:
      - step: Check in
        pains: [Queues]
        customer: { name: Checks in,wait: 10m }
        frontstage: { name: Registers, by: clerk }
        support: Looks it up
`;
const textDocument = { uri };
const clerk = { line: 9, character: 45 };

describe('what the server process says that it can do', () => {
  it('is everything that it does', async () => {
    const server = new ServerProcess();
    const { capabilities }: InitializeResult = await server.initialize();
    const providers = Object.keys(capabilities).filter((key) => key.endsWith('Provider'));
    assert.deepEqual(providers.sort(), [
      'callHierarchyProvider',
      'codeActionProvider',
      'codeLensProvider',
      'completionProvider',
      'definitionProvider',
      'documentFormattingProvider',
      'documentHighlightProvider',
      'documentLinkProvider',
      'documentOnTypeFormattingProvider',
      'documentRangeFormattingProvider',
      'documentSymbolProvider',
      'foldingRangeProvider',
      'hoverProvider',
      'inlayHintProvider',
      'linkedEditingRangeProvider',
      'referencesProvider',
      'renameProvider',
      'selectionRangeProvider',
      'semanticTokensProvider',
      'workspaceSymbolProvider',
    ]);
    await server.end();
  });
});

describe('the features of the server process', () => {
  let server: ServerProcess;
  const ask = <R>(method: string, more: object = {}): Promise<R> =>
    server.client.sendRequest<R>(`textDocument/${method}`, { textDocument, ...more });

  beforeEach(async () => {
    server = new ServerProcess();
    await server.initialize();
    await server.open(uri, text);
  });
  afterEach(() => server.dispose());

  it('lead from a reference to its declaration and back', async () => {
    const [declaration] = await ask<Location[]>('definition', { position: clerk });
    assert.deepEqual(declaration?.range.start, { line: 2, character: 2 });
    const found = await ask<Location[]>('references', {
      position: clerk,
      context: { includeDeclaration: true },
    });
    assert.deepEqual(
      found.map(({ range }) => range.start.line),
      [2, 9],
    );
  });

  it('rename, and say why not', async () => {
    const edit = await ask<WorkspaceEdit>('rename', { position: clerk, newName: 'agent' });
    assert.equal(editsOf(edit, uri).length, 2);
    assert.deepEqual(
      edit.documentChanges?.map((change) => 'textDocument' in change && change.textDocument.version),
      [1],
    );
    await assert.rejects(ask('rename', { position: clerk, newName: 'a b' }), /one word of letters/);
    await assert.rejects(ask('prepareRename', { position: { line: 7, character: 18 } }), /nothing that can/);
  });

  it('give the outline in the form that the client shows', async () => {
    const flat = await ask<DocumentSymbol[]>('documentSymbol');
    assert.ok('location' in (flat[0] ?? {}));
  });

  it('colour, hint and count', async () => {
    const { data } = await ask<SemanticTokens>('semanticTokens/full');
    assert.ok(data.length > 0 && data.length % 5 === 0);
    const range = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };
    const hints = await ask<InlayHint[]>('inlayHint', { range });
    assert.match(JSON.stringify(hints), /Desk clerk/);
    const lenses = await ask<CodeLens[]>('codeLens');
    assert.deepEqual(
      lenses.map(({ command }) => command?.title),
      ['1 touchpoint · 1 pain · 10m waiting', '1 pain · 10m waiting'],
    );
  });

  it('put the text in order', async () => {
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await ask<TextEdit[]>('formatting', { options });
    assert.deepEqual(
      edits.map(({ newText }) => newText),
      [' '],
    );
  });

  it('change the text where the author chooses to', async () => {
    const position = { line: 10, character: 20 };
    const actions = await ask<CodeAction[]>('codeAction', {
      range: { start: position, end: position },
      context: { diagnostics: [], only: ['refactor'] },
    });
    assert.ok(actions.some(({ kind, title }) => kind === 'refactor.extract' && /shared process/.test(title)));
  });
});

describe('the workspace of the server process', () => {
  let folder: string;
  let server: ServerProcess;
  const name = (file: string): string => join(folder, file);
  const uriOf = (file: string): string => URI.file(name(file)).toString();
  const symbols = (query: string): Promise<WorkspaceSymbol[]> =>
    server.client.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'blueprints-'));
    await mkdir(name('node_modules'));
    await writeFile(name('a.blueprint.yaml'), 'blueprint: Alpha\nstages: [{ stage: Daydream }]\n');
    await writeFile(name('values.yaml'), 'blueprint: Beta\n');
    await writeFile(name('big.blueprint.yml'), `blueprint: Gamma\n${'# x\n'.repeat(600_000)}`);
    await writeFile(join(name('node_modules'), 'd.blueprint.yaml'), 'blueprint: Delta\n');
    server = new ServerProcess();
    await server.initialize(fullClient, {
      workspaceFolders: [{ uri: URI.file(folder).toString(), name: 'w' }],
      initializationOptions: { preview: true },
    });
  });
  afterEach(async () => {
    await server.dispose();
    await rm(folder, { recursive: true, force: true });
  });

  it('is searched, without what is too large, elsewhere or no blueprint', async () => {
    const found = await symbols('');
    assert.deepEqual(
      found.map(({ name: symbol }) => symbol),
      ['Alpha', 'Daydream'],
    );
    assert.equal('uri' in (found[0]?.location ?? {}) && found[0]?.location.uri, uriOf('a.blueprint.yaml'));
  });

  it('lends its names of stages to other blueprints', async () => {
    await symbols('');
    const open = uriOf('open.blueprint.yaml');
    await server.open(open, 'stages:\n  - stage: ');
    const { items } = await server.client.sendRequest<CompletionList>('textDocument/completion', {
      textDocument: { uri: open },
      position: { line: 1, character: 11 },
    });
    assert.equal(items[0]?.label, 'Daydream');
  });

  it('is followed when files change', async () => {
    await symbols('');
    await writeFile(name('e.blueprint.yaml'), 'blueprint: Epsilon\n');
    await rm(name('a.blueprint.yaml'));
    const changes = [
      { uri: uriOf('e.blueprint.yaml'), type: 1 },
      { uri: uriOf('a.blueprint.yaml'), type: 3 },
    ];
    await server.client.sendNotification('workspace/didChangeWatchedFiles', { changes });
    assert.deepEqual(
      (await symbols('')).map(({ name: symbol }) => symbol),
      ['Epsilon'],
    );
  });

  it('is read past a pipe by the name of a blueprint, for which nobody waits', async function () {
    await symbols('');
    if (spawnSync('mkfifo', [name('pipe.blueprint.yaml')]).status !== 0)
      return skip(this, 'no mkfifo is here');
    await writeFile(name('z.blueprint.yaml'), 'blueprint: Zeta\n');
    const changes = ['pipe.blueprint.yaml', 'z.blueprint.yaml'].map((file) => ({
      uri: uriOf(file),
      type: 1,
    }));
    await server.client.sendNotification('workspace/didChangeWatchedFiles', { changes });
    assert.deepEqual(
      (await symbols('Zeta')).map(({ name: symbol }) => symbol),
      ['Zeta'],
    );
  });

  it('says when another blueprint has the same title', async () => {
    const open = uriOf('open.blueprint.yaml');
    await server.open(open, 'blueprint: Alpha\n');
    const isTwice = ({ code }: Diagnostic): boolean => code === 'duplicate-title';
    const { diagnostics } = await server.problems(open, (params) => params.diagnostics.some(isTwice));
    const [place] = diagnostics.find(isTwice)?.relatedInformation ?? [];
    assert.equal(place?.location.uri, uriOf('a.blueprint.yaml'));
    const start = { line: 0, character: 12 };
    const actions = await server.client.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: open },
      range: { start, end: start },
      context: { diagnostics: [] },
    });
    assert.equal(actions.at(-1)?.title, 'Disable "duplicate-title" for this line');
  });

  it('offers the preview to a client that has one', async () => {
    const open = uriOf('open.blueprint.yaml');
    await server.open(open, text);
    const lenses = await server.client.sendRequest<CodeLens[]>('textDocument/codeLens', {
      textDocument: { uri: open },
    });
    assert.ok(lenses.some(({ command }) => command?.command === revealInPreviewCommand));
  });
});
