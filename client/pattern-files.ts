import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { toBase64 } from '../server/base64.ts';
import { type ReadPatternsParams, readPatternsRequest } from '../server/protocol.ts';

/** Answers the server where it cannot read the patterns of the extension itself, by which long words are broken. */
export function answerForPatterns(client: BaseLanguageClient, extensionUri: vscode.Uri): vscode.Disposable {
  return client.onRequest(readPatternsRequest.method, async ({ name }: ReadPatternsParams) => {
    if (!/^[a-z-]+$/.test(name)) return null;
    const file = vscode.Uri.joinPath(extensionUri, 'dist', 'hyphenation', `${name}.wasm`);
    try {
      return toBase64(await vscode.workspace.fs.readFile(file));
    } catch {
      return null;
    }
  });
}
