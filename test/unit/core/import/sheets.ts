import type { Table, Workbook } from '../../../../core/import/table.ts';

/** Returns a sheet from lines with bars between the cells; `/` is a line break in a cell. */
export function sheet(text: string, name = 'Sheet1'): Table {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const rows = lines.map((line) => line.split('|').map((cell) => cell.trim().replaceAll(' / ', '\n')));
  return { name, rows, merged: [] };
}

/** Returns a workbook with one sheet, as {@link sheet} reads it. */
export function workbook(text: string): Workbook {
  return { sheets: [sheet(text)], notes: [] };
}
