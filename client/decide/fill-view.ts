import * as vscode from 'vscode';
import type { Words } from '../../webview/decide/protocol.ts';
import { viewHtml } from './view-page.ts';

/** Lets a panel load the page of a view of findings or insights, and nothing but the files of its folder. */
export function fillView(
  { webview }: vscode.WebviewPanel,
  extensionUri: vscode.Uri,
  view: 'findings' | 'insights',
  words: Words,
): void {
  const root = vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
  const file = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(root, name)).toString();
  webview.options = { enableScripts: true, localResourceRoots: [root] };
  webview.html = viewHtml({
    ...{ view, words, lang: vscode.env.language },
    ...{ cspSource: webview.cspSource, nonce: crypto.randomUUID().replaceAll('-', '') },
    ...{ script: file('decide.js'), style: file('decide.css'), icons: file('codicon.css') },
  });
}
