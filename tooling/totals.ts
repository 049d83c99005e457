import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/** The results of a suite. */
export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** The tests that failed, a line each: the titles down to it, and the first line of what it says. */
  readonly failures?: readonly string[];
}

/** Leaves them for whoever started this process and named a file for them in TEST_TOTALS. */
export function writeTotals(totals: Totals): void {
  const file = process.env.TEST_TOTALS;
  if (file) writeFileSync(file, JSON.stringify(totals));
}

/** Reads what `writeTotals` left; `undefined` when the suite never came to its end. The file is removed. */
export function takeTotals(file: string): Totals | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Totals;
  } catch {
    return undefined;
  } finally {
    rmSync(file, { force: true });
  }
}

/**
 * Returns what a suite adds to the closing line. One that crashed, ran nothing or ended badly although its tests passed
 * counts as a failure more.
 */
export function judge(exitCode: number | null, totals: Totals | undefined): Totals {
  if (totals === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const ranNothing = totals.passed + totals.failed + totals.skipped === 0;
  const endedBadly = exitCode !== 0 && totals.failed === 0;
  return { ...totals, failed: totals.failed + (ranNothing || endedBadly ? 1 : 0) };
}

/** Returns the line at the end of the tests: `12 passed, 0 failed, 1 skipped`. */
export function closingLine(all: readonly Totals[]): string {
  const sum = (key: 'passed' | 'failed' | 'skipped') => all.reduce((total, suite) => total + suite[key], 0);
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped}`;
}

/** Returns the lines ahead of the closing line, one for each failure by name of its suite; none when all passed. */
export function failureLines(all: readonly (Totals & { readonly name: string })[]): readonly string[] {
  return all.flatMap(({ name, failed, failures = [] }) =>
    failed === 0
      ? []
      : failures.length === 0
        ? [`${name}: failed`]
        : failures.map((one) => `${name}: ${one}`),
  );
}
