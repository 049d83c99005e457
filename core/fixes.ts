import { isMap, type Node } from 'yaml';
import type { BlueprintFile } from './blueprint-file.ts';
import { addLaneEntry } from './edit/lane-entry.ts';
import { addEntry, fillKey, replace } from './edit.ts';
import type { Cell, Lane, Step } from './model.ts';
import type { Fix, TextChange } from './problem.ts';
import { type ElementName, keysOf } from './schema.ts';
import { asValue } from './source/as-value.ts';
import { mapAt, pairOf } from './source/places.ts';
import type { Source } from './source.ts';
import type { Located, Span } from './span.ts';

/** The placeholder for content that only the author can know. */
export const placeholder = '"???"';

/**
 * Writes something else at a place; nothing to offer where it is not known what.
 *
 * @param safe whether the file is read as if that were written already
 */
export function replacementFix(span: Span, replacement: string | undefined, safe = false): readonly Fix[] {
  if (replacement === undefined) return [];
  return [
    {
      title: `Change to "${replacement}"`,
      changes: [replace(span, replacement)],
      preferred: true,
      ...(safe && { safe }),
    },
  ];
}

/** Makes a fix of one change; `undefined` where there is nothing to change. */
export function fixWith(title: string, change: TextChange | undefined): readonly Fix[] {
  return change === undefined ? [] : [{ title, changes: [change] }];
}

/**
 * Writes a key of an element that is a map and begins where the span does, at the place that the format's own order
 * has for it; behind the key, where it stands empty. `undefined` when no map is there, or when the key says something.
 */
export function addKey(
  { source }: BlueprintFile,
  { start }: Span,
  element: ElementName,
  key: string,
  value: string,
): TextChange | undefined {
  const root = source.document.contents;
  const map = element === 'document' && isMap(root) ? root : mapAt(source, { start });
  if (map === undefined) return undefined;
  const pair = pairOf(map, key);
  if (pair !== undefined) return fillKey(source, pair, value);
  const order = [...keysOf(element).keys()];
  const before = order.slice(0, order.indexOf(key));
  return addEntry(
    source,
    map,
    key,
    value,
    before.findLast((one) => pairOf(map, one) !== undefined),
  );
}

/**
 * Adds a key to a cell; a cell written short becomes long. `undefined` when the place of the cell in the
 * file cannot be changed, because an alias stands there.
 */
export function addToCell(
  file: BlueprintFile,
  cell: Cell,
  key: string,
  value: string,
): TextChange | undefined {
  if (cell.short)
    return lengthen(file.source, { value: cell.name, span: cell.span }, 'name', `${key}: ${value}`);
  return addKey(file, cell.span, 'cell', key, value);
}

/**
 * Writes a plain text as keys in braces: itself behind the key that it stands for, and more as they are written.
 * `undefined` where an alias stands for it.
 */
export function lengthen(
  { text }: Source,
  { value: meant, span }: Located<string>,
  short: string,
  ...more: readonly string[]
): TextChange | undefined {
  const written = text.slice(span.start, span.end);
  if (written.startsWith('*')) return undefined;
  const isQuoted = /^["']/.test(written) && !written.includes('\n');
  const own = `${short}: ${isQuoted ? written : asValue(meant, true)}`;
  return replace(span, `{ ${[own, ...more].join(', ')} }`);
}

/** Adds a cell with a placeholder to a step that has no cell in that lane; nothing to offer without the lane. */
export function addCellFix(file: BlueprintFile, step: Step, lane: Lane | undefined): readonly Fix[] {
  const map = mapAt(file.source, step.span);
  if (map === undefined || lane === undefined) return [];
  const written = step.laneSpans.get(lane.id);
  const pair = map.items.find(({ key }) => (key as Node | null)?.range?.[0] === written?.start);
  const change =
    written === undefined
      ? addLaneEntry(file, map, step, lane, placeholder)
      : pair && fillKey(file.source, pair, placeholder);
  return fixWith(`Add "${lane.name}" to the step "${step.name}"`, change);
}
