import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver-types';
import { worseningCheck } from '../../core/fix-check.ts';
import { type DisableOption, disableOptions } from '../../core/lint/disable-options.ts';
import type { Problem } from '../../core/problem.ts';
import { isRequestedKind } from '../code-action-kind.ts';
import type { BlueprintDocument } from '../documents.ts';
import { toTextEdit } from '../position.ts';
import { type DisableRuleParams, disableRuleCommand } from '../protocol.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';
import { problemsAt } from './code-action.ts';
import { toDiagnostic } from './diagnostics.ts';

/**
 * Returns one action for each rule that finds something in the range: it asks how to disable the rule, or takes
 * the narrowest one where the client cannot ask. They belong at the end of the menu.
 * @param problems what is wrong with this version
 * @param asks whether the client can run {@link disableRuleCommand}
 */
export function disableActions(
  document: BlueprintDocument,
  range: Range,
  { only }: Pick<CodeActionContext, 'only'>,
  problems: readonly Problem[],
  asks: boolean,
): CodeAction[] {
  if (!isRequestedKind(CodeActionKind.QuickFix, only)) return [];
  const { file } = document;
  const isBroken = file.source.problems.length > 0 || file.straightened !== undefined;
  const effectOf = worseningCheck(file);
  // What is written into a text that cannot be read whole can break more.
  const isOffered = ({ changes }: DisableOption): boolean => !isBroken || effectOf(changes) === false;
  const touched = problemsAt(document, range, problems);
  return touched.flatMap((problem, index) => {
    const found = touched.filter(({ code }) => code === problem.code);
    // The first of a rule stands for all of them.
    if (touched.indexOf(found[0] ?? problem) !== index) return [];
    const options = disableOptions(file, problem).filter(isOffered);
    const [narrowest] = options;
    if (narrowest === undefined) return [];
    const diagnostics = found.map((one): Diagnostic => toDiagnostic(document, one));
    const common = { kind: CodeActionKind.QuickFix, diagnostics };
    return asks
      ? [{ ...common, ...asking(document, problem.code, options) }]
      : [{ ...common, title: narrowest.title, edit: toWorkspaceEdit(document, narrowest.changes) }];
  });
}

function asking(
  { file, text, uri, version }: BlueprintDocument,
  code: string,
  options: readonly DisableOption[],
): Pick<CodeAction, 'title' | 'command'> {
  const title = `Disable "${code}"…`;
  const inFile = options.map(({ kind, changes }) => ({
    kind,
    edits: changes.map((change) => toTextEdit(text, change)),
  }));
  // What the file sets goes before the settings.
  const inSettings = file.model.lint.has(code) ? [] : [{ kind: 'settings' as const, edits: [] }];
  const params: DisableRuleParams = { version, code, options: [...inFile, ...inSettings] };
  return { title, command: { title, command: disableRuleCommand, arguments: [uri, params] } };
}
