import Papa from 'papaparse';
import type { Workbook } from '../../core/import/table.ts';
import { decoded } from './decoded.ts';
import { NotReadable } from './not-readable.ts';

const mostRows = 20_000;
const mostBytes = 32 * 1024 * 1024;

/** Reads CSV, TSV or text pasted from a spreadsheet, with the divider that it most likely has. */
export function readDelimited(bytes: Uint8Array, name: string, divider?: '\t'): Workbook {
  if (bytes.length > mostBytes) throw new NotReadable(tooLong);
  const { text, notes } = decoded(bytes);
  if (text.includes('\0')) throw new NotReadable('It is not text. Save it as CSV or as an Excel workbook.');
  const [, said] = /^sep=(.)\r?\n/i.exec(text) ?? [];
  const body = said === undefined ? text : text.slice(text.indexOf('\n') + 1);
  const { data } = Papa.parse<string[]>(body, {
    delimiter: said ?? divider ?? dividerOf(body),
    preview: mostRows + 1,
  });
  if (data.length > mostRows) throw new NotReadable(tooLong);
  return {
    sheets: [{ name, rows: data.map((row) => row.map((value) => plain(value))), merged: [] }],
    notes,
  };
}

const tooLong = `It has more than ${mostRows.toLocaleString('en')} rows, far more than a blueprint can hold. Keep the part with the blueprint.`;

/** Our own exports have an apostrophe before what a program would run as a formula. */
function plain(value: string): string {
  const text = value.replaceAll('\r\n', '\n');
  return /^'[\s']*[=+\-@]/.test(text) ? text.slice(1) : text;
}

/** The sign that parts the first lines into the most columns, as often in each. */
function dividerOf(text: string): string {
  const start = text.slice(0, 20_000);
  const scores = [',', ';', '\t', '|'].map((divider) => {
    const { data } = Papa.parse<string[]>(start, { delimiter: divider, preview: 20 });
    const widths = data.filter((row) => row.some((value) => value.trim() !== '')).map(({ length }) => length);
    const most = widths.reduce((one, other) => Math.max(one, other), 0);
    const alike = widths.filter((width) => width === most).length / Math.max(1, widths.length);
    return { divider, score: most < 2 ? 0 : most * alike };
  });
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).divider;
}
