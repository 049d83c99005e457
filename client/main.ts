// The extension, in Node and in a browser: one file for both holds what they share once.
import type * as vscode from 'vscode';
import type { Api } from './extension.ts';

export async function activate(context: vscode.ExtensionContext): Promise<Api> {
  const host = await ('WorkerGlobalScope' in globalThis ? import('./browser.ts') : import('./node.ts'));
  return host.activate(context);
}
