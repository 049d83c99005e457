import { sheetOf } from '../core/office/table-sheet.ts';
import type { Table } from '../core/tables/table.ts';
import { workbook } from './xlsx.ts';

/** Writes a table of a report as a workbook of one sheet. */
export function tableWorkbook(table: Table): Promise<Uint8Array> {
  return workbook([sheetOf(table)]);
}
