import {
  type CallHierarchyItem,
  type CodeActionParams,
  CodeLensRefreshRequest,
  type CompletionParams,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentOnTypeFormattingParams,
  type DocumentRangeFormattingParams,
  type InlayHintParams,
  type Position,
  type ReferenceParams,
  type RenameParams,
  type SelectionRangeParams,
  type SemanticTokensRangeParams,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type TextDocumentIdentifier,
  type TextDocumentPositionParams,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { answerAnywhere, answerWith, failure } from './answer.ts';
import { capabilities } from './capabilities.ts';
import { Client } from './client.ts';
import { type BlueprintDocument, Documents, type RuleLevels } from './documents.ts';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './features/call-hierarchy.ts';
import { check as checkGiven } from './features/check.ts';
import { codeActions } from './features/code-action.ts';
import { codeLenses } from './features/code-lens.ts';
import { completion } from './features/completion.ts';
import { definition, definitionPlaces } from './features/definition.ts';
import { diagnostics } from './features/diagnostics.ts';
import { documentHighlights } from './features/document-highlight.ts';
import { documentLinks } from './features/document-link.ts';
import { documentSymbols, flatDocumentSymbols } from './features/document-symbol.ts';
import { duplicateTitles } from './features/duplicate-title.ts';
import { foldingRanges } from './features/folding-range.ts';
import { formatting, formattingOnType } from './features/formatting.ts';
import { hover } from './features/hover.ts';
import { inlayHints } from './features/inlay-hint.ts';
import { linkedEditingRanges } from './features/linked-editing-range.ts';
import { preview } from './features/preview.ts';
import { refactor } from './features/refactor.ts';
import { references } from './features/references.ts';
import { prepareRename, rename } from './features/rename.ts';
import { render } from './features/render.ts';
import { selectionRanges } from './features/selection-range.ts';
import { semanticTokens } from './features/semantic-tokens.ts';
import { workspaceSymbols } from './features/workspace-symbol.ts';
import {
  type CheckParams,
  checkRequest,
  type PreviewChangedParams,
  previewChangedNotification,
  previewRequest,
  type RenderParams,
  type RenderResult,
  renderRequest,
} from './protocol.ts';
import { ReadingAidSettings } from './reading-aids.ts';
import { Settings, section } from './settings.ts';
import { type Delay, Validation } from './validation.ts';
import { Workspace } from './workspace.ts';
import { blueprintGlob, type WorkspaceFiles } from './workspace-index.ts';

/** What differs between the places the server runs in. */
export interface Environment {
  readonly delay: Delay;
  /** The files of the machine, where it can reach them. */
  readonly files?: WorkspaceFiles;
}

/** Serves blueprints over a connection until it is closed. */
export function startServer(connection: Connection, environment: Environment): void {
  const texts = new TextDocuments(TextDocument);
  const documents = new Documents(texts);
  const answer = answerWith(documents, environment.delay, connection.console);
  const anywhere = answerAnywhere(environment.delay, connection.console);
  const validation = new Validation(environment.delay, (uri) => documents.get(uri), check);
  const settings = new Settings((item) => connection.workspace.getConfiguration(item));
  const aids = new ReadingAidSettings((item) => connection.workspace.getConfiguration(item));
  const workspace = new Workspace(connection, documents, environment.files, () => {
    for (const document of documents.all()) showProblems(document);
  });
  let client = new Client();

  connection.onInitialize((params) => {
    client = new Client(params);
    workspace.open(client);
    return { capabilities, serverInfo: { name: 'Service Blueprint' } };
  });
  connection.onInitialized(() => {
    const register = connection.client.register.bind(connection.client);
    if (client.followsSettings) {
      survive('follow the settings', register(DidChangeConfigurationNotification.type, { section }));
    }
    if (client.followsFiles) {
      const watchers = [{ globPattern: blueprintGlob }];
      survive('follow the files', register(DidChangeWatchedFilesNotification.type, { watchers }));
    }
    if (client.followsFolders) {
      connection.workspace.onDidChangeWorkspaceFolders((change) => workspace.changeFolders(change));
    }
    if (client.hasSettings) loadAids();
  });
  connection.onDidChangeConfiguration((params) => {
    settings.push(params?.settings);
    for (const { uri } of documents.all()) loadSettings(uri);
    if (client.hasSettings) loadAids();
    else if (aids.push(params?.settings)) refreshAids();
  });
  connection.onDidChangeWatchedFiles((params) => workspace.changeFiles(params?.changes));

  texts.onDidOpen(({ document }) => {
    if (documents.get(document.uri) !== undefined) loadSettings(document.uri);
  });
  texts.onDidChangeContent(({ document }) => schedule(document.uri));
  texts.onDidClose(({ document }) => {
    documents.forget(document.uri);
    settings.forget(document.uri);
    survive('clear the problems', connection.sendDiagnostics({ uri: document.uri, diagnostics: [] }));
  });

  connection.onCompletion(
    answer('complete', uriOf, (document, { position, context }: CompletionParams) => ({
      isIncomplete: false,
      items: completion(
        document,
        position,
        context?.triggerCharacter,
        client.completion,
        workspace.stagesBeside(document),
      ),
    })),
  );
  connection.onCodeAction(
    answer('find mends', uriOf, (document, { range, context }: CodeActionParams) => [
      ...codeActions(document, range, context, settings.levelsOf(document.uri)),
      ...refactor(document, range, context.only),
    ]),
  );
  connection.onHover(at('describe what is hovered', hover));
  connection.onDefinition(
    at('find the declaration', (document, position) =>
      client.definitionLinks ? definition(document, position) : definitionPlaces(document, position),
    ),
  );
  connection.onReferences(
    answer('find references', uriOf, (document, { position, context }: ReferenceParams) =>
      references(document, position, context?.includeDeclaration === true),
    ),
  );
  connection.onDocumentHighlight(at('find mentions', documentHighlights));
  connection.onPrepareRename(at('prepare a renaming', prepareRename));
  connection.onRenameRequest(
    answer('rename', uriOf, (document, { position, newName }: RenameParams) =>
      rename(document, position, newName),
    ),
  );
  connection.languages.callHierarchy.onPrepare(at('find the arrows', prepareCallHierarchy));
  connection.languages.callHierarchy.onIncomingCalls(
    answer('find arrows to it', uriOfItem, (document, { item }) => incomingCalls(document, item)),
  );
  connection.languages.callHierarchy.onOutgoingCalls(
    answer('find arrows from it', uriOfItem, (document, { item }) => outgoingCalls(document, item)),
  );
  connection.onDocumentSymbol(
    answer('make the outline', uriOf, (document) =>
      client.outline ? documentSymbols(document) : flatDocumentSymbols(document),
    ),
  );
  connection.onWorkspaceSymbol(
    anywhere('search the workspace', async ({ query }) => workspaceSymbols(await workspace.all(), query)),
  );
  connection.onFoldingRanges(
    answer('find what folds', uriOf, (document) => foldingRanges(document, client.foldingLimit)),
  );
  connection.onSelectionRanges(
    answer('widen the selection', uriOf, (document, { positions }: SelectionRangeParams) =>
      selectionRanges(document, positions),
    ),
  );
  connection.onDocumentLinks(
    answer('find links', uriOf, (document) => documentLinks(document, workspace.folders)),
  );
  connection.onRequest(
    SemanticTokensRequest.type,
    answer('colour names', uriOf, (document) => semanticTokens(document)),
  );
  connection.onRequest(
    SemanticTokensRangeRequest.type,
    answer('colour names', uriOf, (document, { range }: SemanticTokensRangeParams) =>
      semanticTokens(document, range),
    ),
  );
  connection.languages.inlayHint.on(
    answer('find hints', uriOf, (document, { range }: InlayHintParams) =>
      inlayHints(document, range, aids.current.inlayHints),
    ),
  );
  connection.onCodeLens(
    answer('count over stages and steps', uriOf, (document) =>
      aids.current.codeLens ? codeLenses(document, client.options.preview === true) : [],
    ),
  );
  connection.languages.onLinkedEditingRange(at('link an id', linkedEditingRanges));
  connection.onDocumentFormatting(answer('format', uriOf, (document) => formatting(document)));
  connection.onDocumentRangeFormatting(
    answer('format lines', uriOf, (document, { range }: DocumentRangeFormattingParams) =>
      formatting(document, range),
    ),
  );
  connection.onDocumentOnTypeFormatting(
    answer('format while typing', uriOf, (document, { position, ch }: DocumentOnTypeFormattingParams) =>
      formattingOnType(document, position, ch),
    ),
  );
  connection.onRequest(
    previewRequest.method,
    answer('draw the preview', ({ uri }: TextDocumentIdentifier) => uri, preview),
  );
  connection.onRequest(
    checkRequest.method,
    anywhere('check a text', async (params: CheckParams) =>
      checkGiven(params, await levelsOfAny(params.uri)),
    ),
  );
  connection.onRequest<RenderResult | null, void>(
    renderRequest.method,
    anywhere('draw a text', (params: RenderParams) => render(params)),
  );

  texts.listen(connection);
  connection.listen();

  async function levelsOfAny(uri = ''): Promise<RuleLevels> {
    return uri !== '' && client.hasSettings ? await settings.levelsOfAny(uri) : settings.levelsOf(uri);
  }

  function at<R>(what: string, feature: (document: BlueprintDocument, position: Position) => R) {
    return answer(what, uriOf, (document, { position }: TextDocumentPositionParams) =>
      feature(document, position),
    );
  }

  function schedule(uri: string): void {
    survive('check a blueprint', validation.schedule(uri));
  }

  function check(document: BlueprintDocument): void {
    const { uri, version } = document;
    const changed: PreviewChangedParams = { uri, version };
    survive('announce a change', connection.sendNotification(previewChangedNotification.method, changed));
    showProblems(document);
  }

  function showProblems(document: BlueprintDocument): void {
    const { uri, version } = document;
    const levels = settings.levelsOf(uri);
    const found = [
      ...diagnostics(document, levels),
      ...duplicateTitles(document, workspace.beside(document), levels),
    ];
    survive('show the problems', connection.sendDiagnostics({ uri, version, diagnostics: found }));
  }

  /** Checks anew what the settings changed. A client that cannot be asked has pushed them. */
  function loadSettings(uri: string): void {
    const asked = client.hasSettings ? settings.load(uri) : Promise.resolve(true);
    survive(
      'read the settings',
      asked.then((changed) => {
        if (changed) schedule(uri);
      }),
    );
  }

  function loadAids(): void {
    survive(
      'read the settings',
      aids.load().then((changed) => {
        if (changed) refreshAids();
      }),
    );
  }

  function refreshAids(): void {
    if (client.refreshesHints) survive('refresh hints', connection.languages.inlayHint.refresh());
    if (client.refreshesLenses)
      survive('refresh figures', connection.sendRequest(CodeLensRefreshRequest.type));
  }

  /** What fails on its own is written to the log: nobody waits for it. */
  function survive(what: string, work: Promise<unknown>): void {
    work.catch((error: unknown) => connection.console.error(failure(what, error)));
  }
}

function uriOf({ textDocument }: { textDocument: TextDocumentIdentifier }): string {
  return textDocument.uri;
}

function uriOfItem({ item }: { item: CallHierarchyItem }): string {
  return item.uri;
}
