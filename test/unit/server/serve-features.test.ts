import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { build } from 'esbuild';
import type { InitializeResult, ServerCapabilities } from 'vscode-languageserver';
import {
  createConnection,
  createMessageConnection,
  ErrorCodes,
  type MessageConnection,
  ProposedFeatures,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import * as protocol from '../../../server/protocol.ts';
import { startServer } from '../../../server/server.ts';
import { root } from '../../../tooling/root.ts';

/** The requests of the protocol that a server answers, each with the capability that announces it. */
const requests: readonly (readonly [method: string, capability: string])[] = [
  ['textDocument/completion', 'completionProvider'],
  ['completionItem/resolve', 'completionProvider.resolveProvider'],
  ['textDocument/hover', 'hoverProvider'],
  ['textDocument/signatureHelp', 'signatureHelpProvider'],
  ['textDocument/declaration', 'declarationProvider'],
  ['textDocument/definition', 'definitionProvider'],
  ['textDocument/typeDefinition', 'typeDefinitionProvider'],
  ['textDocument/implementation', 'implementationProvider'],
  ['textDocument/references', 'referencesProvider'],
  ['textDocument/documentHighlight', 'documentHighlightProvider'],
  ['textDocument/documentSymbol', 'documentSymbolProvider'],
  ['textDocument/codeAction', 'codeActionProvider'],
  ['codeAction/resolve', 'codeActionProvider.resolveProvider'],
  ['textDocument/codeLens', 'codeLensProvider'],
  ['codeLens/resolve', 'codeLensProvider.resolveProvider'],
  ['textDocument/documentLink', 'documentLinkProvider'],
  ['documentLink/resolve', 'documentLinkProvider.resolveProvider'],
  ['textDocument/documentColor', 'colorProvider'],
  ['textDocument/colorPresentation', 'colorProvider'],
  ['workspace/symbol', 'workspaceSymbolProvider'],
  ['workspaceSymbol/resolve', 'workspaceSymbolProvider.resolveProvider'],
  ['textDocument/formatting', 'documentFormattingProvider'],
  ['textDocument/rangeFormatting', 'documentRangeFormattingProvider'],
  ['textDocument/onTypeFormatting', 'documentOnTypeFormattingProvider'],
  ['textDocument/rename', 'renameProvider'],
  ['textDocument/prepareRename', 'renameProvider.prepareProvider'],
  ['textDocument/foldingRange', 'foldingRangeProvider'],
  ['textDocument/selectionRange', 'selectionRangeProvider'],
  ['workspace/executeCommand', 'executeCommandProvider'],
  ['textDocument/prepareCallHierarchy', 'callHierarchyProvider'],
  ['callHierarchy/incomingCalls', 'callHierarchyProvider'],
  ['callHierarchy/outgoingCalls', 'callHierarchyProvider'],
  ['textDocument/prepareTypeHierarchy', 'typeHierarchyProvider'],
  ['typeHierarchy/supertypes', 'typeHierarchyProvider'],
  ['typeHierarchy/subtypes', 'typeHierarchyProvider'],
  ['textDocument/linkedEditingRange', 'linkedEditingRangeProvider'],
  ['textDocument/semanticTokens/full', 'semanticTokensProvider.full'],
  ['textDocument/semanticTokens/full/delta', 'semanticTokensProvider.full.delta'],
  ['textDocument/semanticTokens/range', 'semanticTokensProvider.range'],
  ['textDocument/moniker', 'monikerProvider'],
  ['textDocument/inlayHint', 'inlayHintProvider'],
  ['inlayHint/resolve', 'inlayHintProvider.resolveProvider'],
  ['textDocument/inlineValue', 'inlineValueProvider'],
  ['textDocument/diagnostic', 'diagnosticProvider'],
  ['workspace/diagnostic', 'diagnosticProvider.workspaceDiagnostics'],
];

/** A client that knows of everything that is announced only to such a client. */
const capabilities = {
  textDocument: {
    rename: { prepareSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  },
};

describe('what the server answers', () => {
  let client: MessageConnection;
  let announced: ServerCapabilities;

  before(async () => {
    const [asked, answered] = [new PassThrough(), new PassThrough()];
    const reader = new StreamMessageReader(asked);
    const server = createConnection(ProposedFeatures.all, reader, new StreamMessageWriter(answered));
    startServer(server, {
      delay: () => Promise.resolve(),
      readPatterns: () => Promise.resolve(undefined),
      loadExporters: () => Promise.reject(new Error('There is none here.')),
      loadReaders: () => Promise.reject(new Error('There is none here.')),
    });
    client = createMessageConnection(new StreamMessageReader(answered), new StreamMessageWriter(asked));
    client.listen();
    const params = { processId: null, rootUri: null, capabilities };
    announced = (await client.sendRequest<InitializeResult>('initialize', params)).capabilities;
  });

  after(() => client.dispose());

  for (const [method, capability] of requests) {
    it(`is announced, and what is announced is answered: ${method}`, async () => {
      const isServed = await serves(client, method);
      const isAnnounced = announces(announced, capability);
      if (isServed)
        assert.ok(
          isAnnounced,
          `server/serve-features.ts answers ${method}, and no client asks for it: add ${capability} to server/capabilities.ts.`,
        );
      if (isAnnounced)
        assert.ok(
          isServed,
          `server/capabilities.ts announces ${capability}, and ${method} is not answered: add its handler to server/serve-features.ts.`,
        );
    });
  }

  it('is every request that the extension may make', async () => {
    for (const [name, value] of Object.entries(protocol)) {
      if (!name.endsWith('Request') || typeof value !== 'object') continue;
      // The server itself asks these.
      const asked: readonly unknown[] = [
        protocol.findBlueprintsRequest,
        protocol.readBlueprintRequest,
        protocol.readImageRequest,
        protocol.readPatternsRequest,
      ];
      if (asked.includes(value)) continue;
      const told = `server/protocol.ts has ${name}, and it is not answered: add its handler to server/serve-own-requests.ts.`;
      assert.ok(await serves(client, value.method), told);
    }
  });

  it('is announced by no other capability than those that are asked for here', () => {
    const known = new Set(requests.map(([, capability]) => capability.split('.')[0]));
    const unknown = Object.keys(announced).filter((key) => key.endsWith('Provider') && !known.has(key));
    assert.deepEqual(unknown, [], 'Add the request that it announces to the list of this test.');
  });
});

describe('the features of the server', () => {
  const folder = 'server/features';
  const features = readdirSync(join(root, folder)).filter((name) => name.endsWith('.ts'));

  it('are each used by what answers or reports', async () => {
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: ['server/server.ts'],
      bundle: true,
      write: false,
      metafile: true,
      packages: 'external',
      format: 'esm',
      logLevel: 'silent',
    });
    // What only announces a feature does not answer with it, and neither does another feature.
    const serving = Object.entries(metafile.inputs).filter(
      ([path]) => !path.startsWith(`${folder}/`) && path !== 'server/capabilities.ts',
    );
    const used = new Set(serving.flatMap(([, { imports }]) => imports.map(({ path }) => path)));
    for (const name of features)
      assert.ok(
        used.has(`${folder}/${name}`),
        `${folder}/${name} answers nothing: add its handler to server/serve-features.ts, and what it can do to server/capabilities.ts.`,
      );
  });

  it('each have a test of the same name', () => {
    for (const name of features) {
      const test = `test/unit/${folder}/${name.replace(/\.ts$/, '.test.ts')}`;
      assert.ok(existsSync(join(root, test)), `${folder}/${name} has no test: write ${test}.`);
    }
  });
});

async function serves(client: MessageConnection, method: string): Promise<boolean> {
  const place = { textDocument: { uri: 'file:///none.blueprint.yaml' }, position: { line: 0, character: 0 } };
  try {
    await client.sendRequest(method, { ...place, query: '', context: {}, item: { uri: 'file:///none' } });
    return true;
  } catch (error) {
    return !(error instanceof ResponseError) || error.code !== ErrorCodes.MethodNotFound;
  }
}

function announces(announced: ServerCapabilities, capability: string): boolean {
  let value: unknown = announced;
  for (const key of capability.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false;
    value = Object.entries(value).find(([name]) => name === key)?.[1];
  }
  return value !== undefined && value !== false;
}
