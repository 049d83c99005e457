import Papa from 'papaparse';
import type { Sheet, SheetValue } from '../core/office/sheet.ts';

/** Without it, Excel reads UTF-8 as the characters of the machine. */
const byteOrderMark = '\uFEFF';

/** Returns a sheet as values with a divider between them. What would be run as a formula gets an apostrophe before it. */
export function delimited({ rows }: Sheet, divider: ',' | '\t'): string {
  const values = rows.map(({ cells }) => cells.map((cell) => inert(cell?.value)));
  return `${byteOrderMark}${Papa.unparse(values, { delimiter: divider, newline: '\r\n' })}\r\n`;
}

/** Texts alone can be formulas: numbers and marks stay as they are. */
function inert(value: SheetValue | undefined): SheetValue | undefined {
  return typeof value === 'string' && /^[\s']*[=+\-@]/.test(value) ? `'${value}` : value;
}
