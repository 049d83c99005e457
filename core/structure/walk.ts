import { Placement } from './placement.ts';
import { Repairs } from './repairs.ts';
import { type AppliedRepair, movesWith, type WalkInput, type WalkState } from './state.ts';

const costOfSkip = 3;

/**
 * Returns the ways to read one more line: as it stands, and, when asked for, with what may be wrong about it put right.
 * There is always one.
 */
export function statesAfter(walk: WalkInput, state: WalkState, index: number, repairs: boolean): WalkState[] {
  const line = walk.lines[index];
  if (line === undefined) return [state];
  const found: WalkState[] = [];
  let from: WalkState = { ...state, before: state };
  // What is deeper than a line that moves may move with it, or stand where it should.
  for (;;) {
    const { moved } = from;
    const isWithin = moved === undefined || movesWith(moved, line);
    const column = line.column + (moved?.by ?? 0);
    if (isWithin) {
      const placement = new Placement(walk, from, index);
      for (const state of placement.asItStands(line, column)) found.push(state);
      if (repairs) for (const state of new Repairs(placement, line).all(column)) found.push(state);
    }
    if (moved === undefined) break;
    const applied: AppliedRepair = { repair: moved.repair, end: index, before: from.applied };
    from = { ...from, moved: moved.around, applied };
  }
  if (!found.some(({ cost }) => cost < state.cost + costOfSkip)) {
    const opaque = line.column;
    found.push({ ...from, pending: undefined, text: undefined, opaque, cost: state.cost + costOfSkip });
  }
  return found;
}
