import type { Cell, Duration, Step } from '../model.ts';
import type { Located } from '../span.ts';
import { stacksOf } from './columns.ts';

/**
 * Returns how long the work in steps takes, in seconds (at least 0), one step after another. In a step the lanes work
 * at the same time and the cells of a lane one after another, so that it takes as long as its longest lane.
 *
 * @returns `undefined` when no cell of the steps has a duration. Shared processes are not counted.
 */
export function workIn(steps: readonly Step[]): number | undefined {
  return lengthOf(steps, ({ duration }) => duration);
}

/** Returns the waiting in steps, counted as their work is; it is not part of it. */
export function waitingIn(steps: readonly Step[]): number | undefined {
  return lengthOf(steps, ({ wait }) => wait);
}

function lengthOf(
  steps: readonly Step[],
  written: (cell: Cell) => Located<Duration> | undefined,
): number | undefined {
  let total: number | undefined;
  for (const { cells } of steps) {
    let longest: number | undefined;
    for (const stack of stacksOf(cells)) {
      const known = stack.flatMap((cell) => written(cell)?.value.seconds ?? []);
      if (known.length > 0) longest = Math.max(longest ?? 0, sum(known));
    }
    if (longest !== undefined) total = (total ?? 0) + longest;
  }
  return total;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
