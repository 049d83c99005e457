import { isMap, isSeq, type Node } from 'yaml';
import type { ResolvedLink } from '../analysis.ts';
import type { BlueprintFile } from '../blueprint-file.ts';
import { addItem, removeEntry, removeItem, replace } from '../edit.ts';
import { addToCell } from '../fixes.ts';
import type { Cell, Process } from '../model.ts';
import type { TextChange } from '../problem.ts';
import { isEmpty, nodeSpan } from '../source/nodes.ts';
import { mapAt, pairOf } from '../source/places.ts';

/**
 * Lets a cell call on a shared process: a new `needs`, or one more in the one it has. `undefined` where an alias
 * stands for the cell.
 */
export function addNeed(file: BlueprintFile, cell: Cell, process: string): TextChange | undefined {
  return addToList(file, cell, 'needs', process, [process]);
}

/**
 * Leads one more arrow from a cell, to the cell with that id. The arrow that a first `to` would replace is written
 * down with it. `undefined` where an alias stands for the cell, or where that arrow could not be written down.
 */
export function addArrow(file: BlueprintFile, cell: Cell, id: string): TextChange | undefined {
  const derived = file.analysis
    .linksFrom(cell)
    .filter(({ kind, span }) => kind !== 'path' && span === undefined)
    .filter(({ to }) => to.id !== id);
  // A `to` that only branches the path has left that arrow where it is.
  if (derived.length > 0 && cell.to !== undefined) return undefined;
  for (const { to } of derived) {
    if (file.analysis.resolve({ value: to.id, span: to.nameSpan }, 'cell', cell) !== to) return undefined;
  }
  return addToList(file, cell, 'to', id, [...derived.map(writtenArrow), id]);
}

/** Returns an arrow that follows by itself as it is written under `to`. */
function writtenArrow({ kind, to }: ResolvedLink): string {
  return kind === 'handoff' ? `{ id: ${to.id}, kind: handoff }` : to.id;
}

/** @param all What is written where the key is not there yet. */
function addToList(
  file: BlueprintFile,
  cell: Cell,
  key: 'needs' | 'to',
  id: string,
  all: readonly string[],
): TextChange | undefined {
  const { source } = file;
  const map = cell.short ? undefined : mapAt(source, cell.span);
  const pair = map === undefined ? undefined : pairOf(map, key);
  const written = pair?.value as Node | null | undefined;
  if (written === undefined || written === null || isEmpty(written)) {
    return addToCell(file, cell, key, `[${all.join(', ')}]`);
  }
  if (isSeq(written)) return addItem(source, written, id);
  const span = nodeSpan(written, source.text);
  return replace(span, `[${source.text.slice(span.start, span.end)}, ${id}]`);
}

/** Takes a shared process out of `processes`. */
export function removeProcess({ source }: BlueprintFile, process: Process): TextChange | undefined {
  const root = source.document.contents;
  const section = pairOf(root, 'processes');
  if (!isMap(section?.value) || !isMap(root)) return undefined;
  if (section.value.items.length === 1) return removeEntry(source, root, section);
  const pair = pairOf(section.value, process.id);
  return pair === undefined ? undefined : removeEntry(source, section.value, pair);
}

/** Takes a cell out of its step; with the key of the lane when it was the only one. */
export function removeCell(file: BlueprintFile, cell: Cell): TextChange | undefined {
  const { source, analysis } = file;
  const step = mapAt(source, analysis.stepOf(cell).span);
  const pair = step === undefined ? undefined : pairOf(step, cell.lane);
  if (step === undefined || pair === undefined) return undefined;
  if (!isSeq(pair.value) || pair.value.items.length === 1) return removeEntry(source, step, pair);
  const nodes = pair.value.items as readonly Node[];
  const index = nodes.findIndex((node) => node.range?.[0] === cell.span.start);
  return index === -1 ? undefined : removeItem(source, pair.value, index);
}
