import { waitTime } from '../../tooling/test-time.ts';

/**
 * Waits until `look` returns something other than `undefined` and returns that. An editor tells of most things
 * only after they happened, and of some not at all, so this looks again until the limit (milliseconds).
 */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | undefined> | T | undefined,
  limit = waitTime,
): Promise<T> {
  const deadline = Date.now() + limit;
  // To look costs the editor time as well: what takes longer is looked for less often.
  for (let pause = 30; ; pause = Math.min(pause * 1.3, 250)) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (Date.now() > deadline) throw new Error(`Waited ${limit} ms for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
