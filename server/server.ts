import {
  type ClientCapabilities,
  type CodeActionParams,
  type CompletionParams,
  type Connection,
  DidChangeConfigurationNotification,
  type HoverParams,
  InsertTextMode,
  type TextDocumentPositionParams,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { answerWith, failure } from './answer.ts';
import type { CompletionSupport } from './completion/proposal.ts';
import { type BlueprintDocument, Documents } from './documents.ts';
import { codeActionKinds, codeActions } from './features/code-action.ts';
import { completion, completionTriggers } from './features/completion.ts';
import { diagnostics } from './features/diagnostics.ts';
import { hover } from './features/hover.ts';
import { preview } from './features/preview.ts';
import {
  type PreviewChangedParams,
  type PreviewParams,
  previewChangedNotification,
  previewRequest,
} from './protocol.ts';
import { rulesSection, Settings } from './settings.ts';
import { type Delay, Validation } from './validation.ts';

/** What differs between the places the server runs in. */
export interface Environment {
  readonly delay: Delay;
}

/** Serves blueprints over a connection until it is closed. */
export function startServer(connection: Connection, environment: Environment): void {
  const texts = new TextDocuments(TextDocument);
  const documents = new Documents(texts);
  const answer = answerWith(documents, environment.delay, connection.console);
  const validation = new Validation(environment.delay, (uri) => documents.get(uri), check);
  const settings = new Settings((item) => connection.workspace.getConfiguration(item));
  let client: ClientCapabilities = {};

  connection.onInitialize(({ capabilities }) => {
    client = capabilities ?? {};
    return {
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        completionProvider: { triggerCharacters: completionTriggers },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds },
      },
      serverInfo: { name: 'Service Blueprint' },
    };
  });
  connection.onInitialized(() => {
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
      const options = { section: rulesSection };
      survive(
        'follow the settings',
        connection.client.register(DidChangeConfigurationNotification.type, options),
      );
    }
  });
  connection.onDidChangeConfiguration((params) => {
    settings.push(params?.settings);
    for (const { uri } of documents.all()) loadSettings(uri);
  });

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
    answer('complete', uriOfPosition, (document, { position, context }: CompletionParams) => ({
      isIncomplete: false,
      items: completion(
        document,
        position,
        context?.triggerCharacter,
        completionSupport(client),
        stageNamesBeside(document),
      ),
    })),
  );
  connection.onHover(
    answer('describe what is hovered', uriOfPosition, (document, { position }: HoverParams) =>
      hover(document, position),
    ),
  );
  connection.onCodeAction(
    answer(
      'find mends',
      ({ textDocument }: CodeActionParams) => textDocument.uri,
      (document, { range, context }) =>
        codeActions(document, range, context, settings.levelsOf(document.uri)),
    ),
  );
  connection.onRequest(
    previewRequest.method,
    answer('draw the preview', ({ uri }: PreviewParams) => uri, preview),
  );

  texts.listen(connection);
  connection.listen();

  function schedule(uri: string): void {
    survive('check a blueprint', validation.schedule(uri));
  }

  function check(document: BlueprintDocument): void {
    const { uri, version } = document;
    const changed: PreviewChangedParams = { uri, version };
    survive('announce a change', connection.sendNotification(previewChangedNotification.method, changed));
    const found = diagnostics(document, settings.levelsOf(uri));
    survive('show the problems', connection.sendDiagnostics({ uri, version, diagnostics: found }));
  }

  /** Checks anew what the settings changed. A client that cannot be asked has pushed them. */
  function loadSettings(uri: string): void {
    const asked = client.workspace?.configuration ? settings.load(uri) : Promise.resolve(true);
    survive(
      'read the settings',
      asked.then((changed) => {
        if (changed) schedule(uri);
      }),
    );
  }

  function stageNamesBeside(document: BlueprintDocument): string[] {
    const others = documents.all().filter(({ uri }) => uri !== document.uri);
    return others.flatMap(({ latestRead }) => latestRead?.model.stages.map(({ name }) => name) ?? []);
  }

  /** What fails on its own is written to the log: nobody waits for it. */
  function survive(what: string, work: Promise<unknown>): void {
    work.catch((error: unknown) => connection.console.error(failure(what, error)));
  }
}

function uriOfPosition({ textDocument }: TextDocumentPositionParams): string {
  return textDocument.uri;
}

function completionSupport(client: ClientCapabilities): CompletionSupport {
  const item = client.textDocument?.completion?.completionItem;
  return {
    snippets: item?.snippetSupport === true,
    linesAsIs: item?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true,
  };
}
