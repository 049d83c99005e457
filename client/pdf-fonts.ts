import { uint8ArrayToBase64 } from 'uint8array-extras';
import * as vscode from 'vscode';
import type { PdfFonts } from '../webview/protocol.ts';

/**
 * The font for characters that a PDF has no standard font for; `undefined` when the extension comes without it.
 * Rejects when it is there and cannot be read.
 */
export async function pdfFonts(extensionUri: vscode.Uri): Promise<PdfFonts | undefined> {
  const read = async (name: string) => {
    const file = vscode.Uri.joinPath(extensionUri, 'dist', 'fonts', name);
    return uint8ArrayToBase64(await vscode.workspace.fs.readFile(file));
  };
  try {
    const [regular, bold] = await Promise.all([read('Arimo_400Regular.ttf'), read('Arimo_700Bold.ttf')]);
    return { regular, bold };
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
