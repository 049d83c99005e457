import type { BlueprintFile } from './blueprint-file.ts';
import type { Key } from './diagram/picture.ts';
import type { Cell, Element, Lane, Step } from './model.ts';

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
