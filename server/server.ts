import {
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { blueprintGlob } from '../core/blueprint-name.ts';
import { brandGlob, isBrandName } from '../core/brand/brand-name.ts';
import { imageGlob, typeOfName } from '../core/images/image.ts';
import { imageReferences } from '../core/images/image-references.ts';
import { Hyphenation, type ReadPatterns } from '../hyphenation/hyphenation.ts';
import { adaptDiagnostics } from './adapt-to-client.ts';
import { failure } from './answer.ts';
import { capabilitiesFor } from './capabilities.ts';
import { Client } from './client.ts';
import { DocumentBrands } from './document-brands.ts';
import { DocumentImages } from './document-images.ts';
import { type BlueprintDocument, Documents } from './documents.ts';
import { EditorHintSettings } from './editor-hints.ts';
import { brandDiagnostics } from './features/brand-file.ts';
import { FindingsIndex } from './findings-index.ts';
import type { ImageFiles } from './image-files.ts';
import type { LoadExporters } from './load-exporters.ts';
import { OpenBrandFiles } from './open-brand-files.ts';
import { ProblemReports } from './problem-reports.ts';
import {
  findingsChangedNotification,
  type PreviewChangedParams,
  previewChangedNotification,
  settingsSection,
} from './protocol.ts';
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
  /** The files of the machine, where it can reach them. */
  readonly files?: WorkspaceFiles;
  /** The images of the machine, where it can reach them. */
  readonly images?: ImageFiles;
  /** Told the id of the client's process, or what a client gives for one; with it the server is to end. */
  endWith?(client: unknown): void;
}

/** Serves blueprints over a connection until it is closed. */
export function startServer(
  connection: Connection,
  { delay, readPatterns, loadExporters, files, images: imageFiles, endWith }: Environment,
): void {
  let client = new Client();
  const texts = new TextDocuments(TextDocument);
  const documents = new Documents(texts);
  const settings = new Settings((item) => connection.workspace.getConfiguration(item));
  const hints = new EditorHintSettings((item) => connection.workspace.getConfiguration(item));
  const workspace = new Workspace(
    connection,
    documents,
    files,
    () => {
      logFailure(
        'show the problems',
        Promise.resolve().then(() => problems.showAll()),
      );
      announceFindings();
    },
    announceFindings,
  );
  const findings = new FindingsIndex();
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
  const problems = new ProblemReports(
    (params) => {
      const fit = adaptDiagnostics(params.diagnostics, client.diagnostics);
      logFailure('show the problems', connection.sendDiagnostics({ ...params, diagnostics: fit }));
    },
    documents,
    workspace,
    settings,
    images,
  );
  const turns = new WorkQueue(delay);
  // A check waits until what came with the change is answered.
  const untilNextTurn: Delay = (milliseconds) => delay(milliseconds).then(() => turns.take());
  const validation = new Validation(untilNextTurn, (uri) => documents.get(uri), check);

  connection.onInitialize((params) => {
    endWith?.(params?.processId);
    client = new Client(params);
    workspace.open(client);
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'Service Blueprint' } };
  });
  connection.onInitialized(() => {
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
    if (client.followsFolders) {
      connection.workspace.onDidChangeWorkspaceFolders((change) => workspace.changeFolders(change));
    }
    if (client.hasSettings) loadHints();
  });
  connection.onDidChangeConfiguration((params) => {
    // One that can be asked is asked below, and what it has pushed would be no change then.
    if (!client.hasSettings) settings.push(params?.settings);
    for (const { uri } of documents.all()) loadSettings(uri);
    lookAtBrands();
    if (client.hasSettings) loadHints();
    else if (hints.push(params?.settings)) refreshHints();
  });
  connection.onDidChangeWatchedFiles((params) => {
    const changes = params?.changes ?? [];
    const isImage = ({ uri }: { readonly uri?: unknown }) =>
      typeof uri === 'string' && typeOfName(uri) !== undefined;
    const isBrand = ({ uri }: { readonly uri?: unknown }) => typeof uri === 'string' && isBrandName(uri);
    workspace.changeFiles(changes.filter((change) => !isImage(change) && !isBrand(change)));
    // The logo is an image, too.
    if (changes.some((change) => isImage(change) || isBrand(change))) lookAtBrands();
    if (!changes.some(isImage)) return;
    for (const document of documents.all()) lookAtImages(document);
  });

  texts.onDidOpen(({ document }) => {
    if (documents.get(document.uri) !== undefined) loadSettings(document.uri);
  });
  texts.onDidChangeContent(({ document }) => {
    schedule(document.uri);
    if (brandFiles.get(document.uri) !== undefined) lookAtBrands();
  });
  texts.onDidClose(({ document }) => {
    brands.forget(document.uri);
    if (isBrandName(document.uri)) lookAtBrands();
    documents.forget(document.uri);
    settings.forget(document.uri);
    images.forget(document.uri);
    problems.clear(document.uri);
    announceFindings();
  });

  const session = {
    ...{ documents, workspace, findings, settings, hints, problems, images, brands, brandFiles },
    hyphenation: new Hyphenation(readPatterns),
    loadExporters,
    get client() {
      return client;
    },
  };
  serveFeatures(connection, session, turns);
  texts.listen(connection);
  connection.listen();

  /** Checks the newest version soon, but not before its settings are known: what they turn off is never shown. */
  function schedule(uri: string): void {
    logFailure(
      'check a blueprint',
      settings.answered(uri).then(() => validation.schedule(uri)),
    );
  }

  function check(document: BlueprintDocument): void {
    const { uri, version } = document;
    const changed: PreviewChangedParams = { uri, version };
    logFailure('announce a change', connection.sendNotification(previewChangedNotification.method, changed));
    problems.show(document);
    announceFindings();
    lookAtImages(document);
    // Nobody tells of files that have changed.
    if (!client.followsFiles) logFailure('look for the brand', lookAtBrand(document));
  }

  /** Whoever shows the findings asks anew. */
  function announceFindings(): void {
    if (!findings.isAskedFor) return;
    logFailure('announce findings', connection.sendNotification(findingsChangedNotification.method));
  }

  /** Draws what has another brand by now, and says what is wrong with brand files that are open. */
  function lookAtBrands(): void {
    for (const document of documents.all()) logFailure('look for the brand', lookAtBrand(document));
    for (const text of texts.all()) {
      if (brandFiles.get(text.uri) !== undefined) logFailure('check a brand file', showBrandProblems(text));
    }
  }

  async function lookAtBrand(document: BlueprintDocument): Promise<void> {
    const { changed } = await brands.look(document);
    const { uri, version } = document;
    if (!changed || documents.get(uri) !== document) return;
    const params: PreviewChangedParams = { uri, version };
    await connection.sendNotification(previewChangedNotification.method, params);
  }

  async function showBrandProblems(text: TextDocument): Promise<void> {
    const { uri, version } = text;
    const found = await brandFiles.problems(text);
    if (brandFiles.get(uri)?.version !== version) return;
    const diagnostics = adaptDiagnostics(brandDiagnostics(text, found), client.diagnostics);
    await connection.sendDiagnostics({ uri, version, diagnostics });
  }

  /** Says what is wrong with images that are others by now, and has them shown. */
  function lookAtImages(document: BlueprintDocument): void {
    if (imageReferences(document.file.model).length === 0) return;
    const before = images.known(document);
    const look = async () => {
      const now = await images.look(document);
      const { uri, version } = document;
      if (now === before || documents.get(uri) !== document) return;
      problems.show(document);
      const changed: PreviewChangedParams = { uri, version };
      await connection.sendNotification(previewChangedNotification.method, changed);
    };
    logFailure('look at images', look());
  }

  /** Checks anew what the settings changed. A client that cannot be asked has pushed them. */
  function loadSettings(uri: string): void {
    const asked = client.hasSettings ? settings.load(uri) : Promise.resolve(true);
    logFailure(
      'read the settings',
      asked.then((changed) => {
        if (changed) schedule(uri);
      }),
    );
  }

  function loadHints(): void {
    logFailure(
      'read the settings',
      hints.load().then((changed) => {
        if (changed) refreshHints();
      }),
    );
  }

  function refreshHints(): void {
    if (client.refreshesHints) logFailure('refresh hints', connection.languages.inlayHint.refresh());
    if (client.refreshesLenses)
      logFailure('refresh code lenses', connection.sendRequest(CodeLensRefreshRequest.type));
  }

  /** Writes to the log what fails on its own: nobody waits for it. */
  function logFailure(what: string, work: Promise<unknown>): void {
    work.catch((error: unknown) => connection.console.error(failure(what, error)));
  }
}
