import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Api, section, start } from './extension.ts';

/** Of the worker that the extension runs in; the types of VS Code do not know it. */
declare const Worker: new (script: string) => object;

export function activate(context: vscode.ExtensionContext): Promise<Api> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server', 'browser.js').toString(true);
  return start(context, (options) => {
    return new LanguageClient(section, 'Service Blueprint', async () => new Worker(script), options);
  });
}
