import { isMap, isScalar, type Node } from 'yaml';
import { replace } from '../edit.ts';
import type { TextChange } from '../problem.ts';
import { columnOf, lineEnd } from '../source/lines.ts';
import { isEmpty, nodeSpan } from '../source/nodes.ts';
import { pairOf } from '../source/places.ts';
import type { Source } from '../source.ts';
import { isShared } from './items.ts';
import { intoLines, isOnlyColon, longestLine, pairTexts, type Standing } from './on-lines.ts';
import { type CellPlace, placeOfCell } from './places.ts';
import type { Refactor, Refactoring } from './refactoring.ts';

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
  return intoLines(source, standing(place), [`name: ${written}`]);
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
  return pairs === undefined ? undefined : intoLines(source, standing(place), pairs);
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

/** A value that ends at a comma, or that begins a bracket, would be read otherwise in braces. */
function isSafeInBraces(pair: string): boolean {
  const value = pair.replace(/^[^:]*:\s*/, '');
  return /^["'[{]/.test(value) || !/[,[\]{}]/.test(value);
}

function standing({ node, pair, list }: CellPlace): Standing {
  return list === undefined ? { node, pair } : { node };
}
