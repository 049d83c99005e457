import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Api, section, start } from './extension.ts';

/** Of the worker that the extension runs in; the types of VS Code do not know it. */
declare const Worker: new (script: string) => object;

export function activate(context: vscode.ExtensionContext): Promise<Api> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server', 'browser.js').toString(true);
  // Handed over as it is: what the editor's own `Worker` makes is no instance of it, which a function's result has to be.
  return start(
    context,
    (options) => new LanguageClient(section, 'Service Blueprint', new Worker(script), options),
  );
}
