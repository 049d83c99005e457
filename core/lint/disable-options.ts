import { isCollection, isMap, isScalar, type Node } from 'yaml';
import type { BlueprintFile } from '../blueprint-file.ts';
import { addDeclaration, fillKey, insertAt, replace } from '../edit.ts';
import type { Fix, Problem, TextChange } from '../problem.ts';
import { lineStart } from '../source/lines.ts';
import { childAt, isEmpty, nodeSpan } from '../source/nodes.ts';
import { pairOf } from '../source/places.ts';
import type { Source } from '../source.ts';
import type { Span } from '../span.ts';
import { disabledCodes, disableMarker } from './disable-comments.ts';

/** An option to disable a rule. */
export interface DisableOption extends Fix {
  /** For the line alone, by a comment above it; in the whole file; or in the file as no more than a hint. */
  readonly kind: 'line' | 'file' | 'hint';
}

/**
 * Returns the options to disable a rule in the file, the narrowest first. None of what the YAML parser reports, and only
 * those that can be written where the problem stands.
 */
export function disableOptions(file: BlueprintFile, problem: Problem): readonly DisableOption[] {
  const { code, severity } = problem;
  if (code === 'yaml-syntax') return [];
  const here = disableHere(file, problem);
  const off = setLevel(file, code, 'off');
  const hint = severity === 'hint' ? undefined : setLevel(file, code, 'hint');
  return [
    ...(here ? [{ kind: 'line' as const, title: `Disable "${code}" for this line`, changes: [here] }] : []),
    ...(off ? [{ kind: 'file' as const, title: `Disable "${code}" in this file`, changes: [off] }] : []),
    ...(hint
      ? [{ kind: 'hint' as const, title: `Make "${code}" a hint in this file`, changes: [hint] }]
      : []),
  ];
}

/** A comment above the line of the problem; one more code where there is such a comment. */
function disableHere({ source }: BlueprintFile, { span, code }: Problem): TextChange | undefined {
  const { text } = source;
  const start = lineStart(text, span.start);
  if (isInText(source, start)) return undefined;
  for (let above = lineBefore(text, start); above !== undefined; above = lineBefore(text, above.start)) {
    const line = text.slice(above.start, above.end);
    if (!/^\s*#/.test(line)) break;
    const marked = line.indexOf(disableMarker);
    if (marked !== -1 && line.slice(0, marked).trim() === '#') {
      const end = marked + disableMarker.length;
      const codes = disabledCodes.exec(line.slice(end))?.[0].trimEnd() ?? '';
      return insertAt(above.start + end + codes.length, `, ${code}`);
    }
  }
  const indent = /^[ \t]*/.exec(text.slice(start, span.start))?.[0] ?? '';
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const at = start === 0 && text.startsWith('\uFEFF') ? 1 : start;
  return insertAt(at, `${indent}# ${disableMarker} ${code}${lineBreak}`);
}

function lineBefore(text: string, start: number): Span | undefined {
  if (start === 0) return undefined;
  return { start: lineStart(text, start - 1), end: start - 1 };
}

/**
 * Returns whether a line begins within a text that goes over several lines, where a comment would be part of the text.
 */
function isInText({ document }: Source, offset: number): boolean {
  let node: unknown = document.contents;
  while (isCollection(node)) {
    const child: Node | undefined = childAt(node, offset - 1);
    node = child?.range && offset < child.range[1] ? child : undefined;
  }
  return isScalar(node);
}

function setLevel({ source }: BlueprintFile, code: string, level: string): TextChange | undefined {
  const section = pairOf(source.document.contents, 'lint')?.value as Node | null | undefined;
  const pair = pairOf(section, code);
  if (pair !== undefined) {
    const written = pair.value as Node | null;
    if (written === null || isEmpty(written)) return fillKey(source, pair, level);
    return replace(nodeSpan(written, source.text), level);
  }
  if (section !== undefined && !isMap(section) && !isEmpty(section)) return undefined;
  return addDeclaration(source, 'lint', code, level);
}
