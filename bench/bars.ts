import type { Table } from './table.ts';

/** A limit that a measured figure has to keep. */
export interface Bar {
  readonly what: string;
  readonly measured: number;
  readonly bar: { readonly atMost: number } | { readonly atLeast: number };
  /** `ms`, `kB`, `MB`, `times` or `a second`. */
  readonly unit: string;
}

/** The results of one part of the bench. */
export interface BenchResult {
  readonly tables: readonly Table[];
  readonly bars: readonly Bar[];
}

/** Returns whether a figure keeps its limit. One that was not measured, NaN, does not. */
export function isMet({ measured, bar }: Bar): boolean {
  return 'atMost' in bar ? measured <= bar.atMost : measured >= bar.atLeast;
}

export function barsTable(bars: readonly Bar[]): Table {
  const rows = bars.map((one) => {
    const [word, limit] = 'atMost' in one.bar ? ['at most', one.bar.atMost] : ['at least', one.bar.atLeast];
    const asked = `${word} ${limit.toLocaleString('en')} ${one.unit}`;
    return { what: one.what, figures: [asked, one.measured, isMet(one) ? 'yes' : 'no'] };
  });
  return { title: 'Bars', columns: ['bar', 'measured', 'met'], rows };
}
