import { type Level, misfit } from './levels.ts';
import { type AppliedRepair, initialState, type Repair, type WalkInput, type WalkState } from './state.ts';
import { statesAfter } from './walk.ts';

/** The number of faults that are repaired at most: with more, the text is something else. */
const maxRepairs = 10;
/** The numbers of lines above and below a fault that may be wrong, too, and of those that tell which ones are. */
const [linesAbove, linesBelow, linesToTell] = [12, 16, 24] as const;
/** The number of readings of the lines that are followed at once, and the cost by which one has to be better to be followed alone. */
const [maxStates, maxBehind] = [24, 3] as const;
/** The number of times that a line is read once more. */
const maxSteps = 30_000;
/** A level with so many lines stands where it should. */
const trustedLines = 3;

/** A repair of a line, and where what moves with it ends. */
export interface DoneRepair extends Repair {
  /** The place among the lines of the first one that stays where it is. */
  readonly end: number;
}

/**
 * Finds the repairs of the fewest lines after which each stands where the format has a place for it. Goes once over the
 * lines, and a bounded number of times over those around a fault.
 */
export function findRepairs(walk: WalkInput): readonly DoneRepair[] {
  const path: WalkState[] = [initialState];
  const { lines } = walk;
  const counts = new Map<number, number>();
  let steps = maxSteps;
  for (let index = 0; index < lines.length; index++) {
    const state = path[index] ?? initialState;
    let next = cheapest(statesAfter(walk, state, index, false));
    const isFault = next.cost - state.cost >= misfit;
    if (isFault && steps > 0 && countOf(state.applied) < maxRepairs) {
      const [best, taken] = repaired(walk, path, index, counts, steps);
      steps -= taken;
      if (best !== undefined) next = best;
    }
    path[index + 1] = next;
    const own = next.level;
    const counted =
      own === undefined || !lines[index]?.isItem ? own : own.keys === undefined ? own : own.around;
    if (counted !== undefined) counts.set(nameOf(counted), (counts.get(nameOf(counted)) ?? 0) + 1);
  }
  const found: DoneRepair[] = [];
  const ends = new Map<Repair, number>();
  for (let applied = path[lines.length]?.applied; applied !== undefined; applied = applied.before) {
    const { repair, end } = applied;
    if (end !== undefined) ends.set(repair, end);
    else
      found.unshift({
        ...repair,
        end: repair.withBlock ? (ends.get(repair) ?? lines.length) : repair.index + 1,
      });
  }
  return found;
}

/** A list and the keys of its first item begin on one line. */
function nameOf({ opener, keys }: Level): number {
  return keys === undefined ? -1 - opener : opener;
}

/** The best way to read the lines up to a fault, in the place of the path to it, and how much was read. */
function repaired(
  walk: WalkInput,
  path: WalkState[],
  fault: number,
  counts: ReadonlyMap<number, number>,
  most: number,
): readonly [best: WalkState | undefined, steps: number] {
  const doubtful = new Set<number>();
  for (let at = Math.max(0, fault - linesAbove); at <= fault + linesBelow; at++) doubtful.add(at);
  for (let level: Level | undefined = path[fault]?.level; level !== undefined; level = level.around) {
    if ((counts.get(nameOf(level)) ?? 0) < trustedLines) doubtful.add(level.opener);
  }
  for (let applied = path[fault]?.applied; applied !== undefined; applied = applied.before)
    doubtful.add(applied.repair.index);
  let first = fault;
  for (const at of doubtful) first = Math.min(first, at);
  const end = Math.min(walk.lines.length, fault + linesToTell);
  let states: WalkState[] = [path[first] ?? initialState];
  let steps = 0;
  for (let index = first; index < end; index++) {
    const next = states.flatMap((state) => statesAfter(walk, state, index, doubtful.has(index)));
    steps += next.length;
    if (steps > most) return [undefined, steps];
    states = theBest(next);
  }
  let state: WalkState | undefined = cheapest(states);
  for (let index = end; index > first && state !== undefined; index--) {
    if (index <= fault + 1) path[index] = state;
    state = state.before;
  }
  return [path[fault + 1], steps];
}

/** The cheapest of those that go on in the same way, and of these the cheapest ones. */
function theBest(states: readonly WalkState[]): WalkState[] {
  const sorted = states.toSorted((a, b) => a.cost - b.cost);
  const kept = new Map<string, WalkState>();
  const least = sorted[0]?.cost ?? 0;
  for (const state of sorted) {
    if (kept.size === maxStates || state.cost > least + maxBehind) break;
    const same = signatureOf(state);
    if (!kept.has(same)) kept.set(same, state);
  }
  return [...kept.values()];
}

function signatureOf({ level, pending, moved, opaque, text }: WalkState): string {
  let signature = `${opaque} ${text} ${pending?.column} ${pending?.under}`;
  for (let one = level; one !== undefined; one = one.around)
    signature += ` ${one.column}${one.keys}${one.under}`;
  for (let one = moved; one !== undefined; one = one.around) signature += ` ${one.column}>${one.by}`;
  return signature;
}

function cheapest(states: readonly WalkState[]): WalkState {
  return states.reduce((best, one) => (one.cost < best.cost ? one : best));
}

function countOf(last: AppliedRepair | undefined): number {
  let count = 0;
  for (let applied = last; applied !== undefined; applied = applied.before)
    if (applied.end === undefined) count++;
  return count;
}
