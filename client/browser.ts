import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { settingsSection } from '../server/protocol.ts';
import { editorFiles } from './export-files.ts';
import { type Api, start } from './extension.ts';
import type { CreateClient } from './language-server.ts';

type Port = ConstructorParameters<typeof BrowserMessageReader>[0];

/** Of the worker that the extension runs in; the types of VS Code do not know it. */
// biome-ignore lint/style/useNamingConvention: the name that the browser gives it
declare const Worker: new (script: string) => Port & { terminate(): void };

/** A worker that is ended says nothing of it: whoever ends it says so here. */
class WorkerReader extends BrowserMessageReader {
  close(): void {
    this.fireClose();
  }
}

export function activate(context: vscode.ExtensionContext): Promise<Api> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server', 'main.js').toString(true);
  const connect: CreateClient = (options) => {
    let kill = () => {};
    const transports = async () => {
      const worker = new Worker(script);
      const reader = new WorkerReader(worker);
      kill = () => {
        worker.terminate();
        reader.close();
      };
      return { reader, writer: new BrowserMessageWriter(worker) };
    };
    const client = new LanguageClient(settingsSection, 'Service Blueprint', transports, options);
    return { client, kill: () => kill() };
  };
  return start(context, { files: editorFiles, connect });
}
