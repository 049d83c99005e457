import type { Node, Pair, YAMLMap } from 'yaml';
import type { BlueprintFile } from '../blueprint-file.ts';
import { addEntry, addEntryBefore } from '../edit.ts';
import type { Lane, Step } from '../model.ts';
import type { TextChange } from '../problem.ts';
import { pairOf } from '../source/places.ts';

/** Returns the entries of a step between which a lane stands in the order of the lanes; absent where there is none. */
export function lanesAround(
  { model }: Pick<BlueprintFile, 'model'>,
  map: YAMLMap,
  { laneSpans }: Step,
  lane: Lane,
) {
  const pairOfLane = ({ id }: Lane): Pair | undefined => {
    const span = laneSpans.get(id);
    return span && map.items.find(({ key }) => (key as Node | null)?.range?.[0] === span.start);
  };
  const order = model.lanes.indexOf(lane);
  const written = (lanes: readonly Lane[]) => lanes.flatMap((one) => pairOfLane(one) ?? []);
  return {
    above: written(model.lanes.slice(0, order)).at(-1),
    below: written(model.lanes.slice(order + 1))[0],
  };
}

/** Adds the key of a lane with a value to a step, so that its lanes stand in their order. */
export function addLaneEntry(
  file: Pick<BlueprintFile, 'model' | 'source'>,
  map: YAMLMap,
  step: Step,
  lane: Lane,
  value: string,
): TextChange {
  const { above, below } = lanesAround(file, map, step, lane);
  return above === undefined && below !== undefined
    ? addEntryBefore(file.source, map, lane.id, value, below)
    : addEntry(file.source, map, lane.id, value, keyText(map, above));
}

function keyText(map: YAMLMap, pair: Pair | undefined): string | undefined {
  const key = pair === undefined ? undefined : String(pair.key);
  return key !== undefined && pairOf(map, key) === pair ? key : undefined;
}
