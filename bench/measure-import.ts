import { importRead } from '../core/import/import-read.ts';
import { readFile } from '../office/readers.ts';
import type { BenchResult } from './bars.ts';
import { sheetOf } from './sheet-of.ts';
import { median } from './statistics.ts';

const runs = 5;

/** Measures how long a spreadsheet of 10,000 rows takes from its bytes to the text of a blueprint. */
export async function measureImport(progress: (what: string) => void): Promise<BenchResult> {
  const rows = [];
  for (const format of ['xlsx', 'csv'] as const) {
    progress(`reading 10,000 rows of ${format}`);
    const bytes = await sheetOf(format, 10_000);
    const times: number[] = [];
    for (let run = 0; run < runs; run++) {
      const started = performance.now();
      const read = await readFile({ bytes, format, title: 'Sheet' });
      if ('refused' in read) throw new Error(read.refused);
      const made = importRead(read, { format, title: 'Sheet' });
      if ('refused' in made) throw new Error(made.refused);
      times.push(performance.now() - started);
    }
    rows.push({ what: format, figures: [median(times)] });
  }
  const [xlsx] = rows;
  return {
    tables: [{ title: 'Import of 10,000 rows', unit: 'ms', columns: ['ours'], rows }],
    bars: [
      { what: 'import of 10,000 rows', measured: xlsx?.figures[0] ?? 0, bar: { atMost: 2000 }, unit: 'ms' },
    ],
  };
}
