/** Something to run of which another may want the result. */
export interface Part {
  readonly name: string;
  /** The time it takes, roughly, in seconds: for the order only. */
  readonly seconds: number;
  /** The names of the parts that have to end before, well or badly. */
  readonly needs?: readonly string[];
}

/**
 * Returns the waiting part to begin next: one whose needs have ended, and of those the one from which the longest chain
 * leads to the end. `undefined` when each of them still needs another.
 */
export function nextReadyPart<One extends Part>(
  waiting: readonly One[],
  ended: ReadonlySet<string>,
): One | undefined {
  const ready = waiting.filter(({ needs = [] }) => needs.every((name) => ended.has(name)));
  return ready.toSorted((one, other) => secondsToEnd(other, waiting) - secondsToEnd(one, waiting))[0];
}

/** Its own seconds and those of what can only follow it, in seconds. */
function secondsToEnd(part: Part, parts: readonly Part[]): number {
  const following = parts.filter(({ needs = [] }) => needs.includes(part.name));
  return part.seconds + Math.max(0, ...following.map((one) => secondsToEnd(one, parts)));
}

/**
 * Runs the parts side by side, so many at once, and returns the results in the order in which they ended. A part
 * that rejects, or parts that wait for each other, reject the whole.
 */
export async function runInLanes<One extends Part, Result>(
  parts: readonly One[],
  lanes: number,
  run: (part: One) => Promise<Result>,
): Promise<readonly Result[]> {
  const waiting = [...parts];
  const running = new Set<Promise<void>>();
  const ended = new Set<string>();
  const results: Result[] = [];
  while (waiting.length > 0 || running.size > 0) {
    const next = running.size < lanes ? nextReadyPart(waiting, ended) : undefined;
    if (next !== undefined) {
      waiting.splice(waiting.indexOf(next), 1);
      const begun = run(next).then((result) => {
        results.push(result);
        ended.add(next.name);
        running.delete(begun);
      });
      running.add(begun);
    } else if (running.size > 0) await Promise.race(running);
    else throw new Error(`These wait for what never ends: ${waiting.map(({ name }) => name).join(', ')}`);
  }
  return results;
}
