import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type FileEvent,
  type PublishDiagnosticsParams,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { blueprintGlob } from '../core/blueprint-name.ts';
import { brandGlob, isBrandName } from '../core/brand/brand-name.ts';
import { imageGlob, typeOfName } from '../core/images/image.ts';
import { Hyphenation, type ReadPatterns } from '../hyphenation/hyphenation.ts';
import { adaptDiagnostics } from './adapt-to-client.ts';
import { capabilitiesFor } from './capabilities.ts';
import { Client } from './client.ts';
import { DocumentBrands } from './document-brands.ts';
import { DocumentChecks } from './document-checks.ts';
import { DocumentImages } from './document-images.ts';
import { Documents } from './documents.ts';
import { EditorHintSettings } from './editor-hints.ts';
import { FindingsIndex } from './findings-index.ts';
import { SettingsFollower } from './follow-settings.ts';
import type { ImageFiles } from './image-files.ts';
import type { LoadExporters } from './load-exporters.ts';
import type { LoadReaders } from './load-readers.ts';
import { type LogFailure, logFailuresTo } from './log-failures.ts';
import { OpenBrandFiles } from './open-brand-files.ts';
import { ProblemReports } from './problem-reports.ts';
import { findingsChangedNotification, settingsSection } from './protocol.ts';
import { serveFeatures } from './serve-features.ts';
import { Settings } from './settings.ts';
import { type Delay, Validation } from './validation.ts';
import { WorkQueue } from './work-queue.ts';
import { Workspace } from './workspace.ts';
import type { WorkspaceFiles } from './workspace-index.ts';

/** The services that differ between the places the server runs in. */
export interface Environment {
  readonly delay: Delay;
  /** Reads what long words are broken by. */
  readonly readPatterns: ReadPatterns;
  readonly loadExporters: LoadExporters;
  readonly loadReaders: LoadReaders;
  /** The files of the machine, where it can reach them. */
  readonly files?: WorkspaceFiles;
  /** The images of the machine, where it can reach them. */
  readonly images?: ImageFiles;
  /** Told the id of the client's process, or what a client gives for one; with it the server is to end. */
  endWith?(client: unknown): void;
}

/** Serves blueprints over a connection until it is closed. */
export function startServer(connection: Connection, environment: Environment): void {
  const parts = openSession(connection, environment);
  const { texts, session, checks, validation, logFailure, announceFindings } = parts;
  const { documents, settings, workspace, images, brands, brandFiles, problems } = session;
  /** Checks the newest version soon, but not before its settings are known: what they turn off is never shown. */
  const schedule = (uri: string) => {
    logFailure(
      'check a blueprint',
      settings.answered(uri).then(() => validation.schedule(uri)),
    );
  };
  const follower = new SettingsFollower({
    ...{ connection, settings, logFailure, schedule },
    hints: session.hints,
    client: () => session.client,
  });

  connection.onInitialize((params) => {
    environment.endWith?.(params?.processId);
    const client = parts.meet(new Client(params));
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'Service Blueprint' } };
  });
  connection.onInitialized(() => {
    registerFor(connection, session.client, logFailure);
    if (session.client.followsFolders)
      connection.workspace.onDidChangeWorkspaceFolders((change) => workspace.changeFolders(change));
    if (session.client.hasSettings) follower.loadHints();
  });
  connection.onDidChangeConfiguration((params) => {
    follower.changed(
      params?.settings,
      documents.all().map(({ uri }) => uri),
    );
    checks.lookAtBrands();
  });
  connection.onDidChangeWatchedFiles((params) => {
    const changes = params?.changes ?? [];
    const { ofBlueprints, hasImages, hasBrands } = sorted(changes);
    workspace.changeFiles(ofBlueprints);
    // The logo is an image, too.
    if (hasImages || hasBrands) checks.lookAtBrands();
    if (hasImages) for (const document of documents.all()) checks.lookAtImages(document);
  });

  texts.onDidOpen(({ document }) => {
    if (documents.get(document.uri) !== undefined) follower.load(document.uri);
  });
  texts.onDidChangeContent(({ document }) => {
    schedule(document.uri);
    if (brandFiles.get(document.uri) !== undefined) checks.lookAtBrands();
  });
  texts.onDidClose(({ document: { uri } }) => {
    brands.forget(uri);
    if (isBrandName(uri)) checks.lookAtBrands();
    for (const part of [documents, settings, images]) part.forget(uri);
    problems.clear(uri);
    announceFindings();
  });

  serveFeatures(connection, session, parts.turns);
  texts.listen(connection);
  connection.listen();
}

/** Makes the parts of a session, which is with no client yet: `meet` takes the one that it is with. */
function openSession(
  connection: Connection,
  { delay, readPatterns, loadExporters, loadReaders, files, images: imageFiles }: Environment,
) {
  const logFailure = logFailuresTo(connection.console);
  let client = new Client();
  const texts = new TextDocuments(TextDocument);
  const documents = new Documents(texts);
  const settings = new Settings((item) => connection.workspace.getConfiguration(item));
  const hints = new EditorHintSettings((item) => connection.workspace.getConfiguration(item));
  const findings = new FindingsIndex();
  /** Has whoever shows the findings ask anew. */
  const announceFindings = () => {
    if (!findings.isAskedFor) return;
    logFailure('announce findings', connection.sendNotification(findingsChangedNotification.method));
  };
  const showProblems = () => {
    logFailure(
      'show the problems',
      Promise.resolve().then(() => problems.showAll()),
    );
    announceFindings();
  };
  const workspace = new Workspace(connection, documents, files, showProblems, announceFindings);
  const around = () => ({ folders: workspace.folders, givesFiles: client.options.files === true });
  const images = new DocumentImages(connection, imageFiles, around);
  const brands = new DocumentBrands(
    connection,
    imageFiles,
    around,
    (uri) => settings.brandFileOf(uri, client.hasSettings, workspace.folders),
    (uri) => brandFiles.get(uri)?.getText(),
  );
  const brandFiles = new OpenBrandFiles(texts, () => brands);
  const send = (params: PublishDiagnosticsParams) => {
    const fit = adaptDiagnostics(params.diagnostics, client.diagnostics);
    logFailure('show the problems', connection.sendDiagnostics({ ...params, diagnostics: fit }));
  };
  const problems = new ProblemReports(send, documents, workspace, settings, images);
  const checks = new DocumentChecks({
    ...{ connection, texts, documents, problems, images, brands, brandFiles, logFailure, announceFindings },
    client: () => client,
  });
  const turns = new WorkQueue(delay);
  // A check waits until what came with the change is answered.
  const untilNextTurn: Delay = (milliseconds) => delay(milliseconds).then(() => turns.take());
  const validation = new Validation(
    untilNextTurn,
    (uri) => documents.get(uri),
    (document) => checks.check(document),
  );
  const session = {
    ...{ documents, workspace, findings, settings, hints, problems, images, brands, brandFiles },
    hyphenation: new Hyphenation(readPatterns),
    loadExporters,
    loadReaders,
    get client() {
      return client;
    },
  };
  const meet = (own: Client): Client => {
    client = own;
    workspace.open(own);
    return own;
  };
  return { texts, session, checks, validation, turns, logFailure, announceFindings, meet };
}

/** Asks a client to tell of what it can follow. */
function registerFor(connection: Connection, client: Client, logFailure: LogFailure): void {
  const register = connection.client.register.bind(connection.client);
  if (client.followsSettings) {
    logFailure(
      'follow the settings',
      register(DidChangeConfigurationNotification.type, { section: settingsSection }),
    );
  }
  if (client.followsFiles) {
    const watchers = [blueprintGlob, imageGlob, brandGlob].map((globPattern) => ({ globPattern }));
    logFailure('follow the files', register(DidChangeWatchedFilesNotification.type, { watchers }));
  }
}

/** Returns which changes are of blueprints, and whether there are some of images and of brand files. */
function sorted(changes: readonly FileEvent[]) {
  const isOf = (test: (uri: string) => boolean) => (change: FileEvent) =>
    typeof change.uri === 'string' && test(change.uri);
  const isImage = isOf((uri) => typeOfName(uri) !== undefined);
  const isBrand = isOf(isBrandName);
  return {
    ofBlueprints: changes.filter((change) => !isImage(change) && !isBrand(change)),
    hasImages: changes.some(isImage),
    hasBrands: changes.some(isBrand),
  };
}
