import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver-types';
import { fixAll } from '../../core/fix-all.ts';
import { worseningCheck } from '../../core/fix-check.ts';
import { skeletonsAt } from '../../core/fixes/skeletons.ts';
import type { RuleLevel } from '../../core/model.ts';
import { type Fix, fixesOf, type Problem } from '../../core/problem.ts';
import { isRequestedKind } from '../code-action-kind.ts';
import type { BlueprintDocument } from '../documents.ts';
import { toSpan } from '../position.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';
import { toDiagnostic } from './diagnostics.ts';

/** Applies every safe fix of the file; may be set to run on save. */
const fixAllKind = `${CodeActionKind.SourceFixAll}.serviceBlueprint`;

/** The kinds that are announced to the client. */
export const codeActionKinds: CodeActionKind[] = [CodeActionKind.QuickFix, fixAllKind];

/**
 * Returns the quick fixes of the problems that touch the range, and what the step lacks. Who asks for it by its kind
 * gets the one action that applies all safe fixes of the file.
 * @param problems what is wrong with this version
 * @param levels the author's settings that it was found with
 */
export function codeActions(
  document: BlueprintDocument,
  range: Range,
  context: Pick<CodeActionContext, 'only'>,
  problems: readonly Problem[],
  levels?: ReadonlyMap<string, RuleLevel>,
): CodeAction[] {
  const asksForAll = context.only !== undefined && isRequestedKind(fixAllKind, context.only);
  return [
    ...(isRequestedKind(CodeActionKind.QuickFix, context.only) ? quickFixes(document, range, problems) : []),
    ...(isRequestedKind(CodeActionKind.RefactorRewrite, context.only)
      ? skeletonActions(document, range)
      : []),
    ...(asksForAll ? fixAllAction(document, problems, levels) : []),
  ];
}

/** Of so many problems something is offered; a range with more is nothing to choose from. */
const maxOffered = 100;

/** Returns the problems that touch the range, the first hundred of them. */
export function problemsAt(
  document: BlueprintDocument,
  range: Range,
  problems: readonly Problem[],
): readonly Problem[] {
  const asked = toSpan(document.text, range);
  return problems
    .filter(({ span }) => span.start <= asked.end && asked.start <= span.end)
    .slice(0, maxOffered);
}

/**
 * One keystroke applies the first, so that what would leave more errors is not offered. In a long file, only the first
 * ones are judged: of a text that can be read the others are offered, too, and never as those to take.
 */
function quickFixes(document: BlueprintDocument, range: Range, problems: readonly Problem[]): CodeAction[] {
  const { file } = document;
  const isBroken = file.source.problems.length > 0 || file.straightened !== undefined;
  const effectOf = worseningCheck(file);
  const actions = new Map<string, CodeAction | undefined>();
  for (const problem of problemsAt(document, range, problems)) {
    const diagnostic = toDiagnostic(document, problem);
    for (const fix of fixesOf(problem)) {
      // Two problems with one cause have one fix, which stands once.
      const same = JSON.stringify([fix.title, fix.changes]);
      if (actions.has(same)) {
        actions.get(same)?.diagnostics?.push(diagnostic);
        continue;
      }
      const isWorse = effectOf(fix.changes);
      const isOffered = isWorse === undefined ? !isBroken : !isWorse;
      actions.set(same, isOffered ? toAction(document, fix, diagnostic, isWorse === false) : undefined);
    }
  }
  return [...actions.values()].filter((action) => action !== undefined);
}

function toAction(
  document: BlueprintDocument,
  fix: Fix,
  diagnostic: Diagnostic,
  isJudgedGood: boolean,
): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(fix.preferred && isJudgedGood ? { isPreferred: true } : {}),
    edit: toWorkspaceEdit(document, fix.changes),
  };
}

function skeletonActions(document: BlueprintDocument, range: Range): CodeAction[] {
  return skeletonsAt(document.file, toSpan(document.text, range).start).map(({ title, changes }) => ({
    title,
    kind: CodeActionKind.RefactorRewrite,
    edit: toWorkspaceEdit(document, changes),
  }));
}

function fixAllAction(
  document: BlueprintDocument,
  problems: readonly Problem[],
  levels?: ReadonlyMap<string, RuleLevel>,
): CodeAction[] {
  const changes = fixAll(document.file, problems, levels);
  if (changes.length === 0) return [];
  const title = 'Fix all auto-fixable problems';
  return [{ title, kind: fixAllKind, edit: toWorkspaceEdit(document, changes) }];
}
