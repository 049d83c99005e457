import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { disableMarker } from '../../core/lint/disable-comments.ts';
import type { Problem } from '../../core/problem.ts';
import { rules } from '../../core/rules/index.ts';
import { toRange } from '../position.ts';
import { type CompletionSupport, toDocumentation } from './proposal.ts';

const beforeCode = new RegExp(`^\\s*#\\s*${disableMarker}[ \\t:]+((?:[\\w-]+[,\\s]+)*)([\\w-]*)$`);

/**
 * Returns the codes of rules that it does not name yet, inside a comment that disables rules for the next line; those
 * of problems on that line first. `undefined` outside of such a comment.
 * @param problemsOf what is wrong with a text
 */
export function disabledCodeItems(
  text: TextDocument,
  offset: number,
  problemsOf: (text: string) => readonly Problem[],
  support: CompletionSupport,
): CompletionItem[] | undefined {
  const { line } = text.positionAt(offset);
  const lines = text.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  const column = offset - text.offsetAt({ line, character: 0 });
  const [, before, typed] = beforeCode.exec(lines.slice(0, column)) ?? [];
  if (before === undefined || typed === undefined) return undefined;

  const [, rest = '', after = ''] = /^([\w-]*)(.*)/.exec(lines.slice(column)) ?? [];
  const written = new Set(`${before} ${after}`.match(/[\w-]+/g));
  const disabled = lineBelow(text, line);
  const whole = text.getText();
  // A comment that names no code yet disables all rules: it is left out, with every offset as it was.
  const withoutComment = `${whole.slice(0, offset - column)}${' '.repeat(column)}${whole.slice(offset).replace(/^.*/, (end) => ' '.repeat(end.length))}`;
  const below = new Set(
    problemsOf(withoutComment)
      .filter(({ span }) => text.positionAt(span.start).line === disabled)
      .map(({ code }) => code),
  );
  const range = toRange(text, { start: offset - typed.length, end: offset + rest.length });
  return rules
    .filter(({ code }) => !written.has(code))
    .map(({ code, summary }, order) => ({
      label: code,
      kind: CompletionItemKind.Constant,
      detail: below.has(code) ? 'on the next line' : '',
      documentation: toDocumentation({ sentence: summary }, support),
      sortText: `${below.has(code) ? 0 : 1}${String(order).padStart(3, '0')}`,
      textEdit: { range, newText: code },
    }));
}

/** The next line that is neither empty nor a comment. */
function lineBelow(text: TextDocument, line: number): number {
  let below = line + 1;
  while (
    below < text.lineCount &&
    /^\s*(#|$)/.test(
      text.getText({ start: { line: below, character: 0 }, end: { line: below + 1, character: 0 } }),
    )
  )
    below += 1;
  return below;
}
