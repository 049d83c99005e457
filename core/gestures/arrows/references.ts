import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { BlueprintFile } from '../../blueprint-file.ts';
import { addItem, insertAt, removeEntry, replace } from '../../edit.ts';
import { addKey, lengthen } from '../../fixes.ts';
import type { Cell, Step } from '../../model.ts';
import type { TextChange } from '../../problem.ts';
import { addItems } from '../../refactor/items.ts';
import { cutLines, linesWithComments } from '../../refactor/lines.ts';
import { intoLines, longestLine } from '../../refactor/on-lines.ts';
import { itemSpan, placeOfCell } from '../../refactor/places.ts';
import { asValue } from '../../source/as-value.ts';
import { columnOf, lineEnd, lineStart } from '../../source/lines.ts';
import { isEmpty, nodeSpan } from '../../source/nodes.ts';
import { mapAt, pairOf } from '../../source/places.ts';
import type { Span } from '../../span.ts';

/** The keys that lead from a cell or a step to others. */
export type ReferenceKey = 'to' | 'next' | 'needs';

/**
 * Adds references behind a key of a cell or step, after those that are there. A cell that is written short becomes long,
 * as the cells around it are written. `undefined` where an alias stands for it, or for what is behind the key.
 *
 * @param items Ids, or arrows in braces, as they can be written in brackets. An empty list writes that there are none,
 * and only where the key is not there yet.
 */
export function addReferences(
  file: BlueprintFile,
  element: Cell | Step,
  key: ReferenceKey,
  items: readonly string[],
): readonly TextChange[] | undefined {
  const { source } = file;
  const written = inBrackets(items);
  if (element.kind === 'cell' && element.short) return lengthened(file, element, key, written);
  const map = mapAt(source, element.span);
  if (map === undefined) return undefined;
  const pair = pairOf(map, key);
  const value = pair?.value as Node | null | undefined;
  if (pair === undefined || value === undefined || value === null || isEmpty(value)) {
    const change = addKey(file, element.span, element.kind, key, written);
    return change && [change];
  }
  if (items.length === 0) return undefined;
  if (isSeq(value) && (value.flow || value.items.length === 0)) {
    return value.anchor === undefined ? [addItem(source, value, items.join(', '))] : undefined;
  }
  if (!isSeq(value) && !isMap(value) && !isScalar(value)) return undefined;
  if (!isSeq(value) && (isScalar(value) || value.flow)) {
    const span = nodeSpan(value, source.text);
    const own = source.text.slice(span.start, span.end);
    const both = inBrackets([own, ...items]);
    const isShort = columnOf(source.text, span.start) + both.length <= longestLine;
    if (!own.includes('\n') && (isShort || map.flow)) return [replace(span, both)];
  }
  return addItems(source, map, key, { lines: items.map((item) => `- ${item}`).join('\n'), flow: items });
}

/** One alone, several or none in brackets. */
function inBrackets(items: readonly string[]): string {
  const [only] = items;
  return only !== undefined && items.length === 1 ? only : `[${items.join(', ')}]`;
}

function lengthened(
  file: BlueprintFile,
  cell: Cell,
  key: ReferenceKey,
  value: string,
): readonly TextChange[] | undefined {
  const { source, analysis } = file;
  const { name, span } = cell;
  const change = lengthen(source, { value: name, span }, 'name', `${key}: ${value}`);
  if (change === undefined) return undefined;
  const place = placeOfCell(source, analysis.stepOf(cell), cell);
  const isLong = columnOf(source.text, span.start) + change.text.length > longestLine;
  if (place === undefined || !(isLong || areLinesAround(place.step))) return [change];
  if (place.list?.flow === true || place.step.flow) return [change];
  const standing = { node: place.node, ...(place.list === undefined && { pair: place.pair }) };
  return [intoLines(source, standing, [`name: ${asValue(name)}`, `${key}: ${value}`]) ?? change];
}

/** Returns whether the cells of a step that have keys all have them on lines of their own. */
function areLinesAround(step: YAMLMap): boolean {
  const values = step.items.flatMap(({ value }) => (isSeq(value) ? value.items : [value]));
  const long = values.filter((value) => isMap(value) && value.has('name')) as YAMLMap[];
  return long.length > 0 && long.every(({ flow }) => flow !== true);
}

/** The place of one reference: whose it is, and where it is written. */
export interface WrittenReference {
  readonly owner: Cell | Step;
  readonly key: ReferenceKey;
  readonly span: Span;
}

/**
 * Takes a reference out of the list behind its key, with the comments that belong to it.
 *
 * @param last What happens to the key of the only one: it goes, or it says from then on that there is none.
 * @returns `undefined` where an alias stands for one of them
 */
export function removeReference(
  { source }: BlueprintFile,
  { owner, key, span }: WrittenReference,
  last: 'without-key' | 'with-none',
): TextChange | undefined {
  const { text } = source;
  const map = mapAt(source, owner.span);
  const pair = pairOf(map, key);
  if (map === undefined || pair === undefined) return undefined;
  const { value } = pair;
  const nodes = (isSeq(value) ? value.items : [value]) as (Node | null)[];
  const index = nodes.findIndex((node) => node?.range?.[0] === span.start);
  if (index === -1) return undefined;
  if (isSeq(value) && nodes.length > 1) return withoutItem(text, value, index);
  if (last === 'without-key') return map.items.length > 1 ? removeEntry(source, map, pair) : undefined;
  return withNone(text, pair);
}

function withoutItem(text: string, list: YAMLSeq, index: number): TextChange {
  const nodes = list.items as Node[];
  const node = nodes[index] as Node;
  const span = nodeSpan(node, text);
  if (!list.flow) return replace(cutLines(text, linesWithComments(text, itemSpan(text, node))), '');
  const next = nodes[index + 1];
  if (next !== undefined) return replace({ start: span.start, end: nodeSpan(next, text).start }, '');
  const before = nodes[index - 1];
  return replace(
    { start: before === undefined ? span.start : nodeSpan(before, text).end, end: span.end },
    '',
  );
}

/** Writes that there is none, in the place of all that stands behind a key. */
function withNone(text: string, pair: Pair): TextChange | undefined {
  const key = nodeSpan(pair.key as Node, text);
  const span = nodeSpan(pair.value as Node, text);
  const colon = text.indexOf(':', key.end) + 1;
  if (text.slice(colon, span.start).includes('#')) return replace(span, '[]');
  if (lineStart(text, span.start) <= key.start) return replace(span, '[]');
  // A comment behind the only item goes with it.
  return colon === 0
    ? insertAt(key.end, ': []')
    : replace({ start: colon, end: lineEnd(text, span.end) }, ' []');
}
