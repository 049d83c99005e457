import * as vscode from 'vscode';
import type { PdfFonts } from '../webview/protocol.ts';

/** The font for letters that a PDF has no standard font for; `undefined` when the extension comes without it. */
export async function pdfFonts(extensionUri: vscode.Uri): Promise<PdfFonts | undefined> {
  const read = async (name: string) =>
    toBase64(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'fonts', name)));
  try {
    const [regular, bold] = await Promise.all([read('Arimo_400Regular.ttf'), read('Arimo_700Bold.ttf')]);
    return { regular, bold };
  } catch {
    return undefined;
  }
}

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  // In pieces: a function takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000) {
    // biome-ignore lint/plugin: of this size they are few enough
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
}

export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
