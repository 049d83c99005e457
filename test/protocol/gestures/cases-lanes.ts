import type { BlueprintFile } from '../../../core/blueprint-file.ts';
import type { AddLane } from '../../../core/gestures/add-lane.ts';
import type { MoveLanes } from '../../../core/gestures/move-lanes.ts';
import type { Span } from '../../../core/span.ts';
import { laneRoles, roleOf } from '../../../core/vocabulary.ts';
import { names } from './blueprints.ts';
import { type GestureCase, keysOfKinds } from './gesture-case.ts';
import { plainSteps } from './reference.ts';

const laneNames = ['Kitchen', 'Customer', 'Evidence', 'Back office', 'Team', 'Step', 'Note', ...names];

const addLane: GestureCase<AddLane> = {
  name: 'add-lane',
  pick(chance, file) {
    const at = chance.below(file.model.lanes.length + 1);
    const role = chance.is(50) ? { role: chance.of(laneRoles).role } : {};
    return { kind: 'add-lane', at, name: chance.of(laneNames), ...role };
  },
  does(blueprint, { at, name, role }) {
    const { lanes } = blueprint;
    const own = role ?? roleOf(name) ?? (lanes[at - 1] ?? lanes[0])?.role ?? 'customer';
    for (const { cells } of plainSteps(blueprint)) cells.splice(at, 0, []);
    lanes.splice(at, 0, { kind: 'lane', name: name.normalize('NFC'), role: own });
  },
  meant: () => [],
};

const moveLanes: GestureCase<MoveLanes> = {
  name: 'move-lanes',
  pick(chance, file) {
    const lanes = keysOfKinds(file, 'lane');
    const at = chance.below(lanes.length + 1);
    return { kind: 'move-lanes', keys: [chance.of(lanes), chance.of(lanes)], at };
  },
  does(blueprint, { keys, at }) {
    const { lanes } = blueprint;
    const before = [...lanes];
    const moved = before.filter((_, index) => keys.includes(`lane_${index}`));
    const isMoved = (_: unknown, index: number) => keys.includes(`lane_${index}`);
    const order = <T>(all: readonly T[]): readonly T[] => [
      ...all.slice(0, at).filter((one, index) => !isMoved(one, index)),
      ...all.filter(isMoved),
      ...all.slice(at).filter((one, index) => !isMoved(one, at + index)),
    ];
    for (const { cells } of plainSteps(blueprint)) cells.splice(0, cells.length, ...order(cells));
    lanes.splice(0, lanes.length, ...order(before));
    if (moved.length === 0) throw new TypeError('No lane is moved.');
  },
  meant: (file, { keys }) => laneSpans(file, keys),
};

/** Returns where lanes are declared. */
function laneSpans({ model }: BlueprintFile, keys: readonly string[]): readonly Span[] {
  if (model.lanesSpan === undefined) return [];
  return model.lanes.flatMap(({ span }, index) => (keys.includes(`lane_${index}`) ? [span] : []));
}

/** The gestures on lanes. */
export const laneCases = [addLane, moveLanes] as const;
