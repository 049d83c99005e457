import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { TextChange } from '../core/problem.ts';
import type { BlueprintDocument } from './documents.ts';
import { toTextEdit } from './position.ts';

/** Changes of one document, in the form that every client takes. */
export function toWorkspaceEdit(
  { uri, text }: BlueprintDocument,
  changes: readonly TextChange[],
): WorkspaceEdit {
  return { changes: { [uri]: changes.map((change) => toTextEdit(text, change)) } };
}

/** Returns an edit with the version that it was made for, so that a client does not apply it to a newer text. */
export function withVersion({ changes = {} }: WorkspaceEdit, version: number): WorkspaceEdit {
  return {
    documentChanges: Object.entries(changes).map(([uri, edits]) => ({
      textDocument: { uri, version },
      edits,
    })),
  };
}
