import type { YAMLMap } from 'yaml';
import type { BlueprintFile } from './blueprint-file.ts';
import { addEntry, addEntryBefore, asValue, mapAt, pairOf, replace } from './edit.ts';
import type { Cell, Lane, Step } from './model.ts';
import type { Fix, Problem, TextChange } from './problem.ts';

/** What stands for content that only the author can know. */
export const placeholder = '"???"';

/** The mend of a problem that says itself what to write instead. */
export function replacementFix(problem: Problem): readonly Fix[] {
  const { replacement, span } = problem;
  if (replacement === undefined) return [];
  return [{ title: `Change to "${replacement}"`, changes: [replace(span, replacement)], preferred: true }];
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
  const { source } = file;
  if (cell.short) {
    const written = source.text.slice(cell.span.start, cell.span.end);
    if (written.startsWith('*')) return undefined;
    const quoted = /^["']/.test(written) && !written.includes('\n');
    const name = quoted ? written : asValue(cell.name, true);
    return replace(cell.span, `{ name: ${name}, ${key}: ${value} }`);
  }
  const map = mapAt(source, cell.span);
  return map === undefined ? undefined : addEntry(source, map, key, value);
}

/** Adds a cell with a placeholder to a step that has no cell in that lane. */
export function addCellFix(file: BlueprintFile, step: Step, lane: Lane): readonly Fix[] {
  const map = mapAt(file.source, step.span);
  const written = step.laneSpans.get(lane.id);
  if (map === undefined) return [];
  const change =
    written === undefined
      ? addLaneKey(file, map, step, lane)
      : replace({ start: written.end, end: written.end }, ` ${placeholder}`);
  return [{ title: `Add "${lane.name}" to the step "${step.name}"`, changes: [change] }];
}

/** Adds the key of a lane so that the lanes of a step stand in their order. */
function addLaneKey({ source, model }: BlueprintFile, map: YAMLMap, step: Step, lane: Lane): TextChange {
  const place = model.lanes.indexOf(lane);
  const above = model.lanes.slice(0, place).findLast((one) => step.laneSpans.has(one.id));
  const below = model.lanes.slice(place).find((one) => step.laneSpans.has(one.id));
  const next = below === undefined ? undefined : pairOf(map, below.id);
  return above === undefined && next !== undefined
    ? addEntryBefore(source, map, lane.id, placeholder, next)
    : addEntry(source, map, lane.id, placeholder, above?.id);
}
