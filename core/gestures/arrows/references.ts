import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { BlueprintFile } from '../../blueprint-file.ts';
import { addItem, replace } from '../../edit.ts';
import { addKey, lengthen } from '../../fixes.ts';
import type { Cell, Step } from '../../model.ts';
import type { TextChange } from '../../problem.ts';
import { addItems } from '../../refactor/items.ts';
import { intoLines, longestLine } from '../../refactor/on-lines.ts';
import { placeOfCell } from '../../refactor/places.ts';
import type { ReferenceKey } from '../../refactor/references.ts';
import { asValue } from '../../source/as-value.ts';
import { columnOf } from '../../source/lines.ts';
import { isEmpty, nodeSpan } from '../../source/nodes.ts';
import { mapAt, pairOf } from '../../source/places.ts';

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
