import { findingKeys, type PlacedFinding } from './analysis/findings.ts';
import type { BlueprintFile } from './blueprint-file.ts';
import type { Key } from './diagram/picture.ts';
import type { Cell, Element, FailPoint, Finding, Lane, Step } from './model.ts';

/** Returns the element that a key of the picture stands for, without building the picture; `undefined` when there is none. */
export function elementOf(file: BlueprintFile, key: Key): Element | undefined {
  const { model, analysis } = file;
  const [, kind, number, lane, place] = /^(stage_|step_|lane_|c)(\d+)(?:_(\d+)_(\d+))?$/.exec(key) ?? [];
  const at = Number(number);
  if (kind === 'stage_') return model.stages[at];
  if (kind === 'lane_') return model.lanes[at];
  const step = analysis.columns[at]?.step;
  if (kind !== 'c' || step === undefined) return kind === 'step_' ? step : undefined;
  const row = model.lanes[Number(lane)];
  if (row === undefined) return undefined;
  const own = stackOf(step, row)[Number(place)];
  // A shared process stands below the cards of the step in which it begins.
  return own ?? (model.processes.length > 0 ? file.drawn.elements.get(key) : undefined);
}

/** Returns the cards of a lane in a step, from top to bottom. */
export function stackOf(step: Step, { id }: Lane): readonly Cell[] {
  return step.cells.filter(({ lane }) => lane === id);
}

/** Returns the key that a card has in the picture. */
export function cardKey(column: number, lane: number, place: number): Key {
  return `c${column}_${lane}_${place}`;
}

/** Returns the key of a finding: that of what it was found at, the key that it stands under and its place there. */
export function findingKey({ finding, kind, column, cell }: PlacedFinding, { model }: BlueprintFile): Key {
  const list = findingKeys[kind];
  if (cell === undefined) {
    const found: readonly Finding[] = list === 'fail' ? [] : column.step[list];
    return `step_${column.index}.${list}.${found.indexOf(finding)}`;
  }
  const lane = model.lanes.findIndex(({ id }) => id === cell.lane);
  const place = column.step.cells.filter((one) => one.lane === cell.lane).indexOf(cell);
  const found: readonly (Finding | FailPoint)[] = cell[list];
  return `${cardKey(column.index, lane, place)}.${list}.${found.indexOf(finding)}`;
}

/** Returns the finding that a key names; `undefined` when it is none, or there is none any more. */
export function findingOf(
  file: BlueprintFile,
  key: Key,
): { readonly finding: Finding | FailPoint; readonly element: 'finding' | 'fail' } | undefined {
  const [, holder = '', list, number] =
    /^(\w+)\.(pains|opportunities|ideas|questions|fail)\.(\d+)$/.exec(key) ?? [];
  const element = elementOf(file, holder);
  if (element?.kind !== 'step' && element?.kind !== 'cell') return undefined;
  if (list === 'fail') {
    const finding = element.kind === 'cell' ? element.fail[Number(number)] : undefined;
    return finding && { finding, element: 'fail' };
  }
  const finding = element[list as 'pains'][Number(number)];
  return finding && { finding, element: 'finding' };
}
