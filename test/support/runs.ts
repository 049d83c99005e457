import type { Parameters } from 'fast-check';

/**
 * Returns how often fast-check tries a property, and from which seed. The unit suite tries the same few inputs every
 * time; `npm run test:protocol` tries ten times as many. SEED and RUNS (a factor) in the environment say otherwise, so
 * that what failed can be seen again.
 */
export function runs(few: number): Parameters<unknown> {
  const times = Number(process.env.RUNS ?? 1);
  return { numRuns: Math.ceil(few * times), seed: Number(process.env.SEED ?? 20261101) };
}
