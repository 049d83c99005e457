import type { Parameters } from 'fast-check';

/** At this and above, `RUNS` tries all that there is to try. */
const all = 10;
const times = Number(process.env.RUNS ?? 1);
const seed = Number(process.env.SEED ?? 20261101);

/**
 * Returns how often fast-check tries a property, and from which seed. The unit suite tries the same few inputs every
 * time; `npm run test:protocol` tries three times as many. SEED and RUNS (a factor) in the environment say otherwise, so
 * that what failed can be seen again.
 */
export function runs(few: number): Parameters<unknown> {
  return { numRuns: Math.ceil(few * times), seed };
}

/**
 * Returns those of the cases of a contract that a run tries: every one when RUNS is 10 or more, else a part that is spread
 * evenly over them, the same every time. SEED says which part.
 */
export function partOf<Case>(cases: readonly Case[]): readonly Case[] {
  const every = Math.max(1, Math.round(all / times));
  return cases.filter((_, index) => (index + seed) % every === 0);
}
