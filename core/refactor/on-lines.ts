import type { Node, Pair, YAMLMap } from 'yaml';
import { replace } from '../edit.ts';
import type { TextChange } from '../problem.ts';
import { columnOf, lineEnd, lineStart } from '../source/lines.ts';
import { isEmpty, nodeSpan, pairSpan } from '../source/nodes.ts';
import type { Source } from '../source.ts';
import type { Span } from '../span.ts';

/** A longer line is not made of keys in braces. */
export const longestLine = 110;

/** Something that is written on one line, and where it stands. */
export interface Standing {
  readonly node: Node;
  /** The key that it stands behind; absent for an item of a list. */
  readonly pair?: Pair | undefined;
}

/** Each key with its value, as written on its line; `undefined` when one needs more than a line or has a comment. */
export function pairTexts({ text }: Source, map: YAMLMap): string[] | undefined {
  const whole = nodeSpan(map, text);
  if (map.items.length === 0 || (map.flow && /\s#|\n/.test(text.slice(whole.start, whole.end))))
    return undefined;
  const found: string[] = [];
  for (const pair of map.items) {
    if (isEmpty(pair.value as Node | null)) return undefined;
    const { start, end } = pairSpan(pair, text);
    const written = text.slice(start, end);
    const isNoted = !map.flow && /\s#/.test(text.slice(end, lineEnd(text, end)));
    if (written.includes('\n') || isNoted) return undefined;
    found.push(written);
  }
  return found;
}

/** Puts the keys of an element on lines of their own: below the key that it stands behind, or behind its dash. */
export function intoLines(
  { text }: Source,
  { pair, node }: Standing,
  pairs: readonly string[],
): TextChange | undefined {
  const span = nodeSpan(node, text);
  if (pair === undefined) {
    const column = columnOf(text, span.start);
    const before = text.slice(lineStart(text, span.start), span.start);
    return /^[ -]*$/.test(before) ? replace(span, pairs.join(`\n${' '.repeat(column)}`)) : undefined;
  }
  const key = nodeSpan(pair.key as Node, text);
  if (!isOnlyColon(text, { start: key.end, end: span.start })) return undefined;
  const indent = ' '.repeat(columnOf(text, key.start) + 2);
  const lines = pairs.map((one) => `\n${indent}${one}`).join('');
  return replace({ start: text.indexOf(':', key.end) + 1, end: span.end }, lines);
}

/** Returns whether nothing but the colon of a key stands in a span. */
export function isOnlyColon(text: string, { start, end }: Span): boolean {
  return /^["']?\s*:\s*$/.test(text.slice(start, end));
}
