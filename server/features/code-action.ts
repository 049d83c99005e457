import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import { fixesFor } from '../../core/lint.ts';
import type { Fix } from '../../core/problem.ts';
import type { BlueprintDocument, RuleLevels } from '../documents.ts';
import { toSpan, toTextEdit } from '../position.ts';
import { toDiagnostic } from './diagnostics.ts';

/** The kinds that are announced to the client. */
export const codeActionKinds: CodeActionKind[] = [CodeActionKind.QuickFix];

/** The mechanical mends of the problems that touch the range. */
export function codeActions(
  document: BlueprintDocument,
  range: Range,
  context: Pick<CodeActionContext, 'only'>,
  levels: RuleLevels,
): CodeAction[] {
  if (!isWanted(CodeActionKind.QuickFix, context.only)) return [];
  const asked = toSpan(document.text, range);
  return document
    .problems(levels)
    .filter(({ span }) => span.start <= asked.end && asked.start <= span.end)
    .flatMap((problem) =>
      fixesFor(document.file, problem).map((fix) => ({
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [toDiagnostic(document, problem)],
        ...(fix.preferred ? { isPreferred: true } : {}),
        edit: toWorkspaceEdit(document, fix),
      })),
    );
}

function toWorkspaceEdit(document: BlueprintDocument, fix: Fix): WorkspaceEdit {
  return { changes: { [document.uri]: fix.changes.map((change) => toTextEdit(document.text, change)) } };
}

/** Kinds are hierarchies with dots: who asks for `quickfix` wants `quickfix.x` too. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return (
    only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`))
  );
}
