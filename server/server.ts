import {
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { blueprintGlob } from '../core/blueprint-name.ts';
import { failure } from './answer.ts';
import { capabilitiesFor } from './capabilities.ts';
import { Client } from './client.ts';
import { type BlueprintDocument, Documents } from './documents.ts';
import { fitDiagnostics } from './fit.ts';
import { ProblemReports } from './problem-reports.ts';
import { type PreviewChangedParams, previewChangedNotification } from './protocol.ts';
import { ReadingAidSettings } from './reading-aids.ts';
import { serveFeatures } from './serve-features.ts';
import { Settings, section } from './settings.ts';
import { Turns } from './turns.ts';
import { type Delay, Validation } from './validation.ts';
import { Workspace } from './workspace.ts';
import type { WorkspaceFiles } from './workspace-index.ts';

/** What differs between the places the server runs in. */
export interface Environment {
  readonly delay: Delay;
  /** The files of the machine, where it can reach them. */
  readonly files?: WorkspaceFiles;
  /** Told the id of the client's process, or what a client gives for one; with it the server is to end. */
  endWith?(client: unknown): void;
}

/** Serves blueprints over a connection until it is closed. */
export function startServer(connection: Connection, { delay, files, endWith }: Environment): void {
  let client = new Client();
  const texts = new TextDocuments(TextDocument);
  const documents = new Documents(texts);
  const settings = new Settings((item) => connection.workspace.getConfiguration(item));
  const aids = new ReadingAidSettings((item) => connection.workspace.getConfiguration(item));
  const workspace = new Workspace(connection, documents, files, () => {
    survive(
      'show the problems',
      Promise.resolve().then(() => problems.showAll()),
    );
  });
  const problems = new ProblemReports(
    (params) => {
      const fit = fitDiagnostics(params.diagnostics, client.diagnostics);
      survive('show the problems', connection.sendDiagnostics({ ...params, diagnostics: fit }));
    },
    documents,
    workspace,
    settings,
  );
  const turns = new Turns(delay);
  // A check waits until what came with the change is answered.
  const patience: Delay = (milliseconds) => delay(milliseconds).then(() => turns.take());
  const validation = new Validation(patience, (uri) => documents.get(uri), check);

  connection.onInitialize((params) => {
    endWith?.(params?.processId);
    client = new Client(params);
    workspace.open(client);
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'Service Blueprint' } };
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
    problems.clear(document.uri);
  });

  const session = {
    ...{ documents, workspace, settings, aids, problems },
    get client() {
      return client;
    },
  };
  serveFeatures(connection, session, turns);
  texts.listen(connection);
  connection.listen();

  /** Checks the newest version soon, but not before its settings are known: what they turn off is never shown. */
  function schedule(uri: string): void {
    survive(
      'check a blueprint',
      settings.settled(uri).then(() => validation.schedule(uri)),
    );
  }

  function check(document: BlueprintDocument): void {
    const { uri, version } = document;
    const changed: PreviewChangedParams = { uri, version };
    survive('announce a change', connection.sendNotification(previewChangedNotification.method, changed));
    problems.show(document);
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
