import { replace } from '../edit.ts';
import { shapeSeverity } from '../problem.ts';
import type { ReadRule } from '../rule.ts';
import { isDate } from '../values/date.ts';

/** A date that cannot be read or does not exist. */
export const badDate: ReadRule = {
  code: 'bad-date',
  severity: shapeSeverity['bad-date'],
  summary: '`date` is a day that exists, as year, month and day: `2026-11-01`.',
  rationale: `Year, month and day in this order are read the same way everywhere and sort by themselves.`,
  bad: `blueprint: Hotel stay
date: 1.11.2026
`,
  good: `blueprint: Hotel stay
date: 2026-11-01
`,
  source: 'ISO 8601',
  fixable: true,
  autoFixable: true,
  fixRead({ file: { source } }, { span }) {
    const written = source.text.slice(span.start, span.end);
    // Day before month only where points stand between them: with slashes the order is anybody's guess.
    const [, year, month, day] =
      /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(written) ??
      /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/
        .exec(written)
        ?.map((part, at, all) => (at === 0 ? part : (all[4 - at] ?? ''))) ??
      [];
    if (year === undefined || month === undefined || day === undefined) return [];
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (!isDate(date)) return [];
    return [{ title: `Change to "${date}"`, changes: [replace(span, date)], preferred: true, safe: true }];
  },
};
