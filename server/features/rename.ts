import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import { withoutQuotes } from '../../core/analysis/mentions.ts';
import { rename as renameElement, whyNotRenamed } from '../../core/rename.ts';
import type { BlueprintDocument } from '../documents.ts';
import { elementAt, type FoundElement } from '../element-at.ts';
import { toOffset, toRange } from '../position.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';

/** Returns what is renamed at the position: its range, and its id as the text to start from. */
export function prepareRename(
  document: BlueprintDocument,
  position: Position,
): { range: Range; placeholder: string } | ResponseError<void> {
  const found = at(document, position);
  if (found === undefined) return refuse(nothingHere);
  const reason = whyNotRenamed(document.file, found.element);
  if (reason !== undefined) return refuse(reason);
  const span = withoutQuotes(document.text.getText(), found.span);
  return { range: toRange(document.text, span), placeholder: found.element.id };
}

/** Gives the thing at the position another id, with every reference to it. */
export function rename(
  document: BlueprintDocument,
  position: Position,
  newName: string,
): WorkspaceEdit | ResponseError<void> {
  const found = at(document, position);
  if (found === undefined) return refuse(nothingHere);
  const renaming = renameElement(document.file, found.element, String(newName).trim());
  if ('refused' in renaming) return refuse(renaming.refused);
  return toWorkspaceEdit(document, renaming.changes);
}

const nothingHere =
  'Here is nothing that can be renamed. Put the cursor on an id, on a name, or on a word that refers to one.';

function at({ file, text }: BlueprintDocument, position: Position): FoundElement | undefined {
  return elementAt(file, toOffset(text, position));
}

function refuse(reason: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}
