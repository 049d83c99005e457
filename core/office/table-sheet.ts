import type { Table } from '../tables/table.ts';
import type { Sheet } from './sheet.ts';

/** The widest that a column of a report is, in characters. */
const widest = 48;

/** Returns a table of a report as a sheet that can be filtered. Figures become numbers; all else stays text. */
export function sheetOf({ title = 'Table', columns, rows }: Table): Sheet {
  return {
    name: title,
    columns: columns.map((column, at) => ({
      width: rows.reduce(
        (most, row) => Math.min(widest, Math.max(most, (row[at] ?? '').length + 2)),
        column.length + 4,
      ),
    })),
    rows: [
      { cells: columns.map((value) => ({ value, look: 'head' as const })) },
      ...rows.map((row) => ({
        cells: row.map((text) => (text === '' ? undefined : { value: isFigure(text) ? Number(text) : text })),
      })),
    ],
    frozen: { rows: 1, columns: 0 },
    isFiltered: true,
  };
}

/** Numbers of many digits are ids, which a spreadsheet would round. */
function isFigure(text: string): boolean {
  return /^(?:0|[1-9]\d{0,8})$/.test(text);
}
