import type { BlueprintFile } from '../../blueprint-file.ts';
import type { Key } from '../../diagram/picture.ts';
import type { Lane, Step } from '../../model.ts';
import type { Refused } from '../gesture.ts';

/** Returns the step of a key and its column. */
export function stepAt({ analysis }: BlueprintFile, key: Key): { step: Step; column: number } | Refused {
  const column = Number(/^step_(\d+)$/.exec(key)?.[1]);
  const step = analysis.columns[column]?.step;
  return step === undefined ? { refused: 'The step is not in the text any more.' } : { step, column };
}

/** Returns the lane of a key and its number. */
export function laneAt({ model }: BlueprintFile, key: Key): { lane: Lane; index: number } | Refused {
  const index = Number(/^lane_(\d+)$/.exec(key)?.[1]);
  const lane = model.lanes[index];
  if (lane === undefined) return { refused: 'The lane is not in the text any more.' };
  // Cards of lanes with the same id all stand in the first of them.
  const first = model.lanes.findIndex(({ id }) => id === lane.id);
  return { lane, index: first };
}
