import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver-types';
import { whyNotEdited } from '../../core/blueprint-file.ts';
import { type Refactoring, refactorings } from '../../core/refactor.ts';
import { isRequestedKind } from '../code-action-kind.ts';
import type { BlueprintDocument } from '../documents.ts';
import { toOffset } from '../position.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';

const kinds: Readonly<Record<Refactoring['kind'], CodeActionKind>> = {
  extract: CodeActionKind.RefactorExtract,
  inline: CodeActionKind.RefactorInline,
  move: CodeActionKind.RefactorMove,
  rewrite: CodeActionKind.RefactorRewrite,
};

/** The kinds that are announced to the client. */
export const refactorKinds: CodeActionKind[] = Object.values(kinds);

/**
 * Returns the refactorings of the step and the cell at the beginning of the range. A request for this kind is told why
 * there are none in a file that is not read whole.
 */
export function refactor(
  document: BlueprintDocument,
  range: Range,
  only: readonly string[] | undefined,
): CodeAction[] {
  if (!refactorKinds.some((kind) => isRequestedKind(kind, only))) return [];
  const refused = whyNotEdited(document.file);
  if (refused !== undefined) {
    const disabled = { title: 'Refactor', kind: CodeActionKind.Refactor, disabled: { reason: refused } };
    return only === undefined ? [] : [disabled];
  }
  return refactorings(document.file, toOffset(document.text, range?.start))
    .map(({ title, kind, changes }) => ({
      title,
      kind: kinds[kind],
      edit: toWorkspaceEdit(document, changes),
    }))
    .filter(({ kind }) => isRequestedKind(kind, only));
}
