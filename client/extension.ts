import * as vscode from 'vscode';
import { commandId } from '../core/export-formats.ts';
import {
  blueprintGlob,
  type ClientOptions,
  type CompareResult,
  type CopiedTextResult,
  compareRequest,
  copiedTextRequest,
  type FindingsListResult,
  type FindingsResult,
  type FormResult,
  findingsChangedNotification,
  findingsListRequest,
  findingsRequest,
  formRequest,
  type GestureResult,
  gestureRequest,
  type ImageResult,
  type ImpactResult,
  type ImportFileResult,
  type InsightsResult,
  imageRequest,
  impactRequest,
  importFileRequest,
  insightsRequest,
  type OfficeResult,
  officeRequest,
  type PageModel,
  type PreviewChangedParams,
  type PreviewModel,
  pageRequest,
  previewChangedNotification,
  previewRequest,
  type SheetChangesResult,
  sheetChangesRequest,
  type ToBe,
  toBeRequest,
  type WorkspaceImpactResult,
  workspaceImpactRequest,
} from '../server/protocol.ts';
import { BlueprintDetection } from './blueprint-detection.ts';
import { isServed, servedDocuments } from './blueprint-documents.ts';
import { commands } from './commands/index.ts';
import type { AskComparison } from './compare/comparison.ts';
import { Comparisons } from './compare/comparisons.ts';
import { KeptChoices } from './compare/kept-choices.ts';
import { FindingsView } from './decide/findings-view.ts';
import { InsightsView } from './decide/insights-view.ts';
import type { ExportFiles } from './export-files.ts';
import type { AskImport } from './import/ask-import.ts';
import { type CreateClient, LanguageServer } from './language-server.ts';
import type { AskToBe } from './new-files.ts';
import { answerForPatterns } from './pattern-files.ts';
import { PictureEditors } from './picture-editors.ts';
import { Pictures } from './pictures.ts';
import { Previews } from './previews.ts';
import { registerTools } from './tools/register.ts';
import { answerForFiles } from './workspace-files.ts';

/** The API that the extension offers to other extensions. */
export interface Api {
  /** Fires when the picture of a version of a document is on the screen. */
  readonly onDidShowPreview: vscode.Event<{ readonly uri: vscode.Uri; readonly version: number }>;
}

/** The place that the extension runs in; the entries know it. */
export interface Host {
  readonly files: ExportFiles;
  /** The folder of the author; absent in a browser. */
  readonly home?: vscode.Uri;
  readonly connect: CreateClient;
}

/** Registers previews and commands, and starts the language server as soon as there is a blueprint. */
export async function start(context: vscode.ExtensionContext, { files, home, connect }: Host): Promise<Api> {
  const server = new LanguageServer(connect, {
    documentSelector: [...servedDocuments],
    // A blueprint comes from anywhere: its text is never markup that acts.
    markdown: { isTrusted: false, supportHtml: false },
    initializationOptions: {
      ...{ preview: true, disableRule: true, files: true },
      bundles: `${vscode.Uri.joinPath(context.extensionUri, 'dist').toString(true)}/`,
    } satisfies ClientOptions,
  });
  const { client } = server;
  const shown = new vscode.EventEmitter<{ readonly uri: vscode.Uri; readonly version: number }>();
  const askOf = <Result>(
    { method }: { readonly method: string },
    uri: vscode.Uri,
    token: vscode.CancellationToken,
    more: object = {},
  ): Promise<Result | null> => {
    const params = { uri: client.code2ProtocolConverter.asUri(uri), ...more };
    return client.sendRequest<Result | null>(method, params, token);
  };
  const pictures = new Pictures({
    extensionUri: context.extensionUri,
    files,
    load: (uri, token) => askOf<PreviewModel>(previewRequest, uri, token),
    loadPage: (uri, without, token) => askOf<PageModel>(pageRequest, uri, token, { without }),
    office: (uri, format, without, token) =>
      askOf<OfficeResult>(officeRequest, uri, token, { format, without }),
    loadImage: (uri, path, token) => askOf<ImageResult>(imageRequest, uri, token, { path }),
    gesture: (uri, gesture, token) => askOf<GestureResult>(gestureRequest, uri, token, gesture),
    form: (uri, key, token) => askOf<FormResult>(formRequest, uri, token, { key }),
    copiedText: (uri, keys, token) => askOf<CopiedTextResult>(copiedTextRequest, uri, token, { keys }),
    impact: (uri, asked, token) => askOf<ImpactResult>(impactRequest, uri, token, asked),
    run: (command, uri) => {
      void vscode.commands.executeCommand(commandId(command), uri);
    },
    isServerStopped: () => server.stopped,
    onShown: (uri, version) => shown.fire({ uri, version }),
    log: (message) => client.error(message, undefined, false),
  });
  const previews = new Previews(pictures);
  const findings = new FindingsView({
    ...{ extensionUri: context.extensionUri, files },
    findings: (params) => client.sendRequest<FindingsResult | null>(findingsRequest.method, params),
    list: (params) => client.sendRequest<FindingsListResult | null>(findingsListRequest.method, params),
    gesture: (uri, gesture) =>
      askOf<GestureResult>(gestureRequest, uri, new vscode.CancellationTokenSource().token, gesture),
    isServerStopped: () => server.stopped,
    log: (message) => client.error(message, undefined, false),
  });
  const insights = new InsightsView({
    extensionUri: context.extensionUri,
    insights: (uri) =>
      askOf<InsightsResult>(insightsRequest, uri, new vscode.CancellationTokenSource().token),
    impact: (params) =>
      client.sendRequest<WorkspaceImpactResult | null>(workspaceImpactRequest.method, params),
    darken: (uri, off) => void previews.show(uri).picture.darken(off),
    log: (message) => client.error(message, undefined, false),
  });
  const ask: AskComparison = (params) =>
    client.sendRequest<CompareResult | null>(compareRequest.method, params);
  const { extensionUri, workspaceState } = context;
  const comparisons = new Comparisons({ extensionUri, ask, choices: new KeptChoices(workspaceState) });
  const toBe: AskToBe = async (params) => {
    // A new blueprint may be the first one that there is.
    await server.start();
    return await client.sendRequest<ToBe | null>(toBeRequest.method, params);
  };
  const imports: AskImport = {
    importFile: (params, token) =>
      client.sendRequest<ImportFileResult | null>(importFileRequest.method, params, token),
    sheetChanges: (uri, params, token) => askOf<SheetChangesResult>(sheetChangesRequest, uri, token, params),
  };
  client.onNotification(previewChangedNotification.method, ({ uri }: PreviewChangedParams) => {
    const changed = client.protocol2CodeConverter.asUri(uri);
    pictures.refresh(changed);
    void insights.refresh(changed);
  });
  client.onNotification(findingsChangedNotification.method, () => findings.refresh());
  server.onDidChange(() => {
    pictures.serverChanged();
    findings.serverChanged();
    if (!server.stopped) void insights.refresh();
  });
  context.subscriptions.push(
    server,
    shown,
    pictures,
    previews,
    findings,
    insights,
    new PictureEditors(pictures).register(),
    answerForFiles(client),
    answerForPatterns(client, context.extensionUri),
    new BlueprintDetection(context.workspaceState),
    registerTools({
      extensionUri: context.extensionUri,
      ask: async <R>(method: string, params: object, token: vscode.CancellationToken): Promise<R> => {
        const answer = await client.sendRequest<R | null>(method, params, token);
        if (answer === null) throw new Error('Service Blueprint could not do that; its output says why.');
        return answer;
      },
      asUri: (uri) => client.code2ProtocolConverter.asUri(uri),
    }),
    // biome-ignore lint/plugin: as many as there are commands
    ...commands.map(({ id, run }) =>
      vscode.commands.registerCommand(id, (resource?: unknown, place?: unknown) => {
        const uri = asUri(resource);
        // Menus of pictures and of source control call with what they know of the place.
        const told = uri === undefined ? resource : undefined;
        return run(
          { previews, server, files, home, comparisons, toBe, imports, extensionUri, findings, insights },
          uri,
          told ?? place,
        );
      }),
    ),
  );
  await startWhenNeeded(server, context);
  return { onDidShowPreview: shown.event };
}

/** Most YAML files are something else, and need no server. */
async function startWhenNeeded(server: LanguageServer, context: vscode.ExtensionContext): Promise<void> {
  // Without its server the extension still has its commands, with one that starts it.
  const begin = () => server.start().catch(() => undefined);
  const isNeeded =
    vscode.workspace.textDocuments.some(isServed) ||
    (await vscode.workspace.findFiles(blueprintGlob, '**/node_modules/**', 1)).length > 0;
  if (isNeeded || vscode.workspace.textDocuments.some(isServed)) return begin();
  const opened = vscode.workspace.onDidOpenTextDocument((document) => {
    if (!isServed(document)) return;
    opened.dispose();
    void begin();
  });
  context.subscriptions.push(opened);
}

/** The server names documents by text, the editor by object; a command gets either, or something else. */
function asUri(resource: unknown): vscode.Uri | undefined {
  if (resource instanceof vscode.Uri) return resource;
  return typeof resource === 'string' ? vscode.Uri.parse(resource) : undefined;
}
