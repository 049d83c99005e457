import * as vscode from 'vscode';
import type { PdfFonts } from '../webview/protocol.ts';
import { toBase64 } from './base64.ts';

/**
 * Returns the font for characters that a PDF has no standard font for; `undefined` when the extension comes without it.
 */
export async function pdfFonts(extensionUri: vscode.Uri): Promise<PdfFonts | undefined> {
  const read = async (name: string) => {
    const file = vscode.Uri.joinPath(extensionUri, 'dist', 'fonts', name);
    return toBase64(await vscode.workspace.fs.readFile(file));
  };
  try {
    const [regular, bold] = await Promise.all([read('Arimo_400Regular.ttf'), read('Arimo_700Bold.ttf')]);
    return { regular, bold };
  } catch {
    // A package on a web server says of a missing file only that it cannot be had.
    return undefined;
  }
}
