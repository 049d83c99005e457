import * as vscode from 'vscode';
import { webviewHtml } from '../webview-html.ts';

/** Lets a panel load the page of the preview, and nothing but the files of its folder. */
export function fillPanel({ webview }: vscode.WebviewPanel, extensionUri: vscode.Uri): void {
  const root = vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
  const file = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(root, name)).toString();
  webview.options = { enableScripts: true, localResourceRoots: [root] };
  webview.html = webviewHtml({
    cspSource: webview.cspSource,
    nonce: crypto.randomUUID().replaceAll('-', ''),
    script: file('main.js'),
    icons: file('codicon.css'),
  });
}
