import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import {
  type PreviewChangedParams,
  type PreviewModel,
  type PreviewParams,
  previewChangedNotification,
  previewRequest,
} from '../server/protocol.ts';
import { blueprintDocuments } from './blueprint-documents.ts';
import { exportSvg } from './commands/export-svg.ts';
import { commands } from './commands/index.ts';
import { newBlueprint } from './commands/new-blueprint.ts';
import { Previews } from './previews.ts';

/** The section of the settings, and the prefix of every command. */
export const section = 'serviceBlueprint';

/** What the extension offers to others in the editor. */
export interface Api {
  /** Fires when the picture of a version of a document is on the screen. */
  readonly onDidShowPreview: vscode.Event<{ readonly uri: vscode.Uri; readonly version: number }>;
}

/** Starts the language client and registers previews and commands; the entries pass in how a client is made. */
export async function start(
  context: vscode.ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<Api> {
  const client = createClient({
    documentSelector: [...blueprintDocuments],
    // A blueprint comes from anywhere: its text is never markup that acts.
    markdown: { isTrusted: false, supportHtml: false },
  });
  const shown = new vscode.EventEmitter<{ readonly uri: vscode.Uri; readonly version: number }>();
  const previews: Previews = new Previews({
    extensionUri: context.extensionUri,
    load: (uri, token) => {
      const params: PreviewParams = { uri: client.code2ProtocolConverter.asUri(uri) };
      return client.sendRequest<PreviewModel | null>(previewRequest.method, params, token);
    },
    run: (command, uri) => {
      const { id } = command === 'export-svg' ? exportSvg : newBlueprint;
      void vscode.commands.executeCommand(id, uri);
    },
    onShown: (uri, version) => shown.fire({ uri, version }),
    log: (message) => client.error(message, undefined, false),
  });
  client.onNotification(previewChangedNotification.method, ({ uri }: PreviewChangedParams) => {
    previews.refresh(client.protocol2CodeConverter.asUri(uri));
  });
  context.subscriptions.push(
    client,
    shown,
    previews,
    ...commands.map(({ id, run }) =>
      vscode.commands.registerCommand(id, (argument?: unknown) => {
        return run({ previews }, argument instanceof vscode.Uri ? argument : undefined);
      }),
    ),
  );
  await client.start();
  return { onDidShowPreview: shown.event };
}
