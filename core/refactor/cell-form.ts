import { isMap, isScalar, type Node, type YAMLMap } from 'yaml';
import { replace } from '../edit.ts';
import type { TextChange } from '../problem.ts';
import { columnOf, lineEnd, lineStart } from '../source/lines.ts';
import { isEmpty, nodeSpan, pairSpan } from '../source/nodes.ts';
import { pairOf } from '../source/places.ts';
import type { Source } from '../source.ts';
import type { Span } from '../span.ts';
import { isShared } from './items.ts';
import { type CellPlace, placeOfCell } from './places.ts';
import type { Refactor, Refactoring } from './refactoring.ts';

/** A longer line is not made of the keys of a cell. */
const longestLine = 110;

/** A cell as a plain text, as keys in braces, or as keys on lines of their own. */
export const cellForm: Refactor = ({ file: { source }, step, cell }) => {
  const place = cell && placeOfCell(source, step, cell);
  if (place === undefined || isShared(place.node)) return [];
  const name = `the cell "${cell?.name}"`;
  const forms: [string, TextChange | undefined][] = [
    [`Write ${name} with keys`, withKeys(source, place)],
    [`Write ${name} as a plain text`, asText(source, place)],
    [`Write ${name} on several lines`, onLines(source, place)],
    [`Write ${name} on one line`, onOneLine(source, place)],
  ];
  return forms.flatMap(([title, change]): Refactoring[] => {
    return change === undefined ? [] : [{ title, kind: 'rewrite', changes: [change] }];
  });
};

function withKeys(source: Source, place: CellPlace): TextChange | undefined {
  const { text } = source;
  const { node } = place;
  if (!isScalar(node)) return undefined;
  const span = nodeSpan(node, text);
  const written = text.slice(span.start, span.end);
  if (written.includes('\n') || /^[|>]/.test(written)) return undefined;
  if (place.list?.flow === true || place.step.flow) return replace(span, `{ name: ${written} }`);
  return intoLines(source, place, [`name: ${written}`]);
}

function asText(source: Source, { node, step, list, pair }: CellPlace): TextChange | undefined {
  const { text } = source;
  if (!isMap(node) || node.items.length !== 1) return undefined;
  const name = pairOf(node, 'name')?.value as Node | null | undefined;
  if (!isScalar(name) || isEmpty(name)) return undefined;
  const value = nodeSpan(name, text);
  const written = text.slice(value.start, value.end);
  const isUnsafe = (list?.flow === true || step.flow) && /^[^"']*[,[\]{}]/.test(written);
  if (written.includes('\n') || isUnsafe) return undefined;
  const span = nodeSpan(node, text);
  if (node.flow) return /[#\n]/.test(text.slice(span.start, span.end)) ? undefined : replace(span, written);
  if (list !== undefined) return replace({ start: span.start, end: value.start }, '');
  const key = nodeSpan(pair.key as Node, text);
  const gap = { start: key.end, end: span.start };
  if (!isOnlyColon(text, gap)) return undefined;
  return replace({ start: text.indexOf(':', key.end) + 1, end: value.start }, ' ');
}

function onLines(source: Source, place: CellPlace): TextChange | undefined {
  const { node } = place;
  if (!isMap(node) || !node.flow || place.list?.flow === true || place.step.flow) return undefined;
  const pairs = pairTexts(source, node);
  return pairs === undefined ? undefined : intoLines(source, place, pairs);
}

function onOneLine(source: Source, place: CellPlace): TextChange | undefined {
  const { text } = source;
  const { node, list, pair } = place;
  if (!isMap(node) || node.flow || node.items.length < 2) return undefined;
  const pairs = pairTexts(source, node);
  const span = nodeSpan(node, text);
  // What stands between the keys is a comment, or two keys on lines that are not next to each other.
  const between = text.slice(span.start, lineEnd(text, span.end)).split('\n').length;
  if (pairs === undefined || between !== pairs.length || !pairs.every((one) => isSafeInBraces(one)))
    return undefined;
  const written = `{ ${pairs.join(', ')} }`;
  const key = nodeSpan(pair.key as Node, text);
  const start = list === undefined ? key.start : span.start;
  if (columnOf(text, start) + written.length > longestLine) return undefined;
  if (list !== undefined) return replace(span, written);
  if (!isOnlyColon(text, { start: key.end, end: span.start })) return undefined;
  return replace({ start: text.indexOf(':', key.end) + 1, end: span.end }, ` ${written}`);
}

/** Each key with its value, as written on its line; `undefined` when one needs more than a line or has a comment. */
function pairTexts({ text }: Source, map: YAMLMap): string[] | undefined {
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

/** A value that ends at a comma, or that begins a bracket, would be read otherwise in braces. */
function isSafeInBraces(pair: string): boolean {
  const value = pair.replace(/^[^:]*:\s*/, '');
  return /^["'[{]/.test(value) || !/[,[\]{}]/.test(value);
}

/** Puts the keys of a cell on lines of their own: below the key of its lane, or behind its dash. */
function intoLines(
  { text }: Source,
  { list, pair, node }: CellPlace,
  pairs: readonly string[],
): TextChange | undefined {
  const span = nodeSpan(node, text);
  if (list !== undefined) {
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

function isOnlyColon(text: string, { start, end }: Span): boolean {
  return /^["']?\s*:\s*$/.test(text.slice(start, end));
}
