import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver-types';
import { fixAll } from '../../core/fix-all.ts';
import { worsening } from '../../core/fix-check.ts';
import { skeletonsAt } from '../../core/fixes/skeletons.ts';
import type { RuleLevel } from '../../core/model.ts';
import { type Fix, fixesOf, type Problem } from '../../core/problem.ts';
import { isWanted } from '../code-action-kind.ts';
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
  const asksForAll = context.only !== undefined && isWanted(fixAllKind, context.only);
  return [
    ...(isWanted(CodeActionKind.QuickFix, context.only) ? quickFixes(document, range, problems) : []),
    ...(isWanted(CodeActionKind.RefactorRewrite, context.only) ? skeletonActions(document, range) : []),
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

function quickFixes(document: BlueprintDocument, range: Range, problems: readonly Problem[]): CodeAction[] {
  const isWorse = worsening(document.file);
  const isBroken = document.file.source.problems.length > 0 || document.file.straightened !== undefined;
  // In a text that cannot be read whole, a new line can stand where it breaks more.
  const isOffered = ({ changes }: Fix): boolean =>
    !isBroken || changes.every(({ text }) => !text.includes('\n')) || !isWorse(changes);
  const fixes = problemsAt(document, range, problems).flatMap((problem) =>
    fixesOf(problem)
      .filter(isOffered)
      .map((fix) => ({ fix, problem })),
  );
  const actions = new Map<string, CodeAction>();
  for (const { fix, problem } of fixes) {
    const diagnostic = toDiagnostic(document, problem);
    // Two problems with one cause have one fix, which stands once.
    const same = JSON.stringify([fix.title, fix.changes]);
    const there = actions.get(same);
    if (there === undefined) actions.set(same, toAction(document, fix, diagnostic, isWorse));
    else there.diagnostics?.push(diagnostic);
  }
  return [...actions.values()];
}

/** A client applies what is preferred by one keystroke: only what leaves nothing worse is. */
function toAction(
  document: BlueprintDocument,
  fix: Fix,
  diagnostic: Diagnostic,
  isWorse: (changes: Fix['changes']) => boolean,
): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(fix.preferred && !isWorse(fix.changes) ? { isPreferred: true } : {}),
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
