import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { settingsSection } from '../server/protocol.ts';
import { diskFiles } from './disk-files.ts';
import { type Api, start } from './extension.ts';

export function activate(context: vscode.ExtensionContext): Promise<Api> {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server', 'main.js').fsPath;
  const server = { module, transport: TransportKind.ipc };
  return start(context, {
    files: diskFiles,
    home: vscode.Uri.file(homedir()),
    connect: (options) => {
      const client = new LanguageClient(settingsSection, 'Service Blueprint', server, options);
      return {
        client,
        // A process that was halted hears no other signal.
        kill: () => client.serverProcess?.kill('SIGKILL'),
      };
    },
  });
}
