import type { Cell, Duration, Lane, Role, Step } from '../model.ts';
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

/** The times that steps take, in seconds (at least 0); what no cell says is absent. */
export interface Times {
  /** The customer waits. */
  readonly waits?: number;
  /** Somebody does something with the customer there, or the customer does it. */
  readonly work?: number;
  /** Others go on while the customer has left, or after they have gone from the step. */
  readonly elapsed?: number;
}

/** Returns the roles whose lanes work with the customer in a step, of the roles that have cells there. */
export function workingRoles(roles: ReadonlySet<Role>): readonly Role[] {
  if (!roles.has('customer')) return [];
  return roles.has('frontstage') ? ['customer', 'frontstage'] : ['customer', 'backstage'];
}

/**
 * Returns how long steps take for the customer, one after another. The work of a step is the longest of the lanes of the
 * customer and of those in front of them; where nobody is in front of them, of those whom they speak to out of sight. What
 * the other lanes need in a step, and everything in one without the customer, only elapses.
 */
export function timesIn(steps: readonly Step[], laneOf: (cell: Cell) => Lane): Times {
  const total: { waits?: number; work?: number; elapsed?: number } = {};
  const add = (what: keyof Times, seconds: number | undefined) => {
    if (seconds !== undefined) total[what] = (total[what] ?? 0) + seconds;
  };
  for (const step of steps) {
    const roles = new Set(step.cells.map((cell) => laneOf(cell).role));
    const working = workingRoles(roles);
    const isWork = (cell: Cell) => working.includes(laneOf(cell).role);
    const isWait = (cell: Cell) => !roles.has('customer') || laneOf(cell).role === 'customer';
    const ofPart = (
      isPart: (cell: Cell) => boolean,
      written: (cell: Cell) => Located<Duration> | undefined,
    ) => lengthOf([{ ...step, cells: step.cells.filter(isPart) }], written);
    add(
      'waits',
      ofPart(isWait, ({ wait }) => wait),
    );
    add(
      'work',
      ofPart(isWork, ({ duration }) => duration),
    );
    add(
      'elapsed',
      ofPart(
        (cell) => !isWork(cell),
        ({ duration }) => duration,
      ),
    );
  }
  return total;
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
