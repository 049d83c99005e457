import * as vscode from 'vscode';
import { toBase64 } from '../server/base64.ts';
import { type PageParts, pageFiles } from './html-page.ts';

/** Reads what an exported page is put together from. Rejects when a file of the extension is missing. */
export async function pageParts(extensionUri: vscode.Uri): Promise<PageParts> {
  const read = (name: string) =>
    vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'webview', name));
  const text = async (name: string) => new TextDecoder().decode(await read(name));
  const [scripts, style, icons, iconFont] = await Promise.all([
    Promise.all(pageFiles.scripts.map(text)),
    text(pageFiles.style),
    text(pageFiles.icons),
    read(pageFiles.iconFont).then((bytes) => toBase64(bytes)),
  ]);
  return { scripts, style, icons, iconFont };
}
