import * as vscode from 'vscode';
import type { GestureParams, GestureResult } from '../../server/protocol.ts';

/** The answer to a gesture for the page that it was made in. */
export interface Gestured {
  readonly refused?: string;
  readonly version?: number;
  readonly chosen?: readonly string[];
  readonly note?: string;
}

/**
 * Makes a gesture: changes the text of a document as one step of undo. When the text changes while the server works, it
 * is asked anew, so that the gesture is made on the newest text.
 */
export async function makeGesture(
  uri: vscode.Uri,
  gesture: Omit<GestureParams, 'uri'>,
  ask: (gesture: Omit<GestureParams, 'uri'>) => Promise<GestureResult | null>,
): Promise<Gestured> {
  const document = await vscode.workspace.openTextDocument(uri);
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const result = await ask(gesture);
    if (result === null) return { refused: vscode.l10n.t('The language server does not know this file.') };
    if ('refused' in result) return { refused: result.refused };
    const { version, edits, ...rest } = result;
    if (edits.length === 0) return { version, ...rest };
    if (version !== document.version) continue;
    const edit = new vscode.WorkspaceEdit();
    for (const { range, newText } of edits) {
      const { start, end } = range;
      edit.replace(uri, new vscode.Range(start.line, start.character, end.line, end.character), newText);
    }
    if (await vscode.workspace.applyEdit(edit)) return { version: document.version, ...rest };
  }
  return { refused: vscode.l10n.t('The text changes just now. Try again.') };
}

/** Somebody who types all the time has the text. */
const maxAttempts = 5;
