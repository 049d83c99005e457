import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Range,
} from 'vscode-languageserver-types';
import { skeletonsAt } from '../../core/edit/skeletons.ts';
import { fixAll } from '../../core/fix-all.ts';
import { silences } from '../../core/lint/silence.ts';
import { fixesFor } from '../../core/lint.ts';
import type { Problem } from '../../core/problem.ts';
import { isWanted } from '../code-action-kind.ts';
import type { BlueprintDocument } from '../documents.ts';
import { toSpan } from '../position.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';
import { toDiagnostic } from './diagnostics.ts';

/** Applies every safe mend of the file; may be set to run on save. */
const fixAllKind = `${CodeActionKind.SourceFixAll}.serviceBlueprint`;

/** The kinds that are announced to the client. */
export const codeActionKinds: CodeActionKind[] = [CodeActionKind.QuickFix, fixAllKind];

/**
 * The mechanical mends of the problems that touch the range, the ways to silence them, and what the step lacks. Who
 * asks for it by its kind gets the one action that applies all safe mends of the file.
 * @param problems what is wrong with this version
 */
export function codeActions(
  document: BlueprintDocument,
  range: Range,
  context: Pick<CodeActionContext, 'only'>,
  problems: readonly Problem[],
): CodeAction[] {
  const asksForAll = context.only !== undefined && isWanted(fixAllKind, context.only);
  return [
    ...(isWanted(CodeActionKind.QuickFix, context.only) ? quickFixes(document, range, problems) : []),
    ...(isWanted(CodeActionKind.RefactorRewrite, context.only) ? skeletonActions(document, range) : []),
    ...(asksForAll ? fixAllAction(document, problems) : []),
  ];
}

function quickFixes(document: BlueprintDocument, range: Range, problems: readonly Problem[]): CodeAction[] {
  const asked = toSpan(document.text, range);
  return problems
    .filter(({ span }) => span.start <= asked.end && asked.start <= span.end)
    .flatMap((problem) =>
      [...fixesFor(document.file, problem), ...silences(document.file, problem)].map((fix) => ({
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [toDiagnostic(document, problem)],
        ...(fix.preferred ? { isPreferred: true } : {}),
        edit: toWorkspaceEdit(document, fix.changes),
      })),
    );
}

function skeletonActions(document: BlueprintDocument, range: Range): CodeAction[] {
  return skeletonsAt(document.file, toSpan(document.text, range).start).map(({ title, changes }) => ({
    title,
    kind: CodeActionKind.RefactorRewrite,
    edit: toWorkspaceEdit(document, changes),
  }));
}

function fixAllAction(document: BlueprintDocument, problems: readonly Problem[]): CodeAction[] {
  const changes = fixAll(document.file, problems);
  if (changes.length === 0) return [];
  const title = 'Mend all that can be mended safely';
  return [{ title, kind: fixAllKind, edit: toWorkspaceEdit(document, changes) }];
}
