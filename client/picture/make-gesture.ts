import * as vscode from 'vscode';
import type { GestureParams, GestureResult } from '../../server/protocol.ts';
import { nameOf } from '../blueprint-documents.ts';
import { whyReadOnly } from './read-only.ts';

/** The answer to a gesture for the page that it was made in. */
export interface Gestured {
  readonly refused?: string;
  readonly version?: number;
  readonly chosen?: readonly string[];
  readonly note?: string;
}

/** The server, as far as gestures need it. */
export interface GestureServer {
  /** Asks for the edits of a gesture; `null` when it does not know the document. */
  ask(gesture: Omit<GestureParams, 'uri'>): Promise<GestureResult | null>;
  /** Returns whether it is stopped, and is not started again by itself. */
  isStopped(): boolean;
  /** Takes what went wrong, for the output. */
  log(error: unknown): void;
}

/**
 * Makes a gesture: changes the text of a document as one step of undo. When the text changes while the server works, or
 * the server is started again, it is asked anew, so that the gesture is made on the newest text. Of a text that no editor
 * shows, the editor itself opens a tab as long as it is not saved.
 */
export async function makeGesture(
  uri: vscode.Uri,
  gesture: Omit<GestureParams, 'uri'>,
  server: GestureServer,
): Promise<Gestured> {
  const refused = await whyReadOnly(uri);
  if (refused !== undefined) return { refused };
  const document = await opened(uri);
  if (document === undefined) {
    return { refused: vscode.l10n.t('{0} is not there any more.', nameOf(uri)) };
  }
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const result = await server.ask(gesture).catch((error: unknown) => {
      server.log(error);
      return undefined;
    });
    if (result === undefined) {
      if (!server.isStopped() && attempt === 0) continue;
      return { refused: notAnswered(server.isStopped()) };
    }
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

async function opened(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

/** Returns a sentence on a server that has not answered. */
export function notAnswered(isStopped: boolean): string {
  return isStopped
    ? vscode.l10n.t('The language server has stopped. Restart it, then try again.')
    : vscode.l10n.t('The language server does not answer just now. Try again in a moment.');
}
