import { keyRowHead } from '../../office/sheets/matrix.ts';
import type { Table } from '../table.ts';

/** Returns whether a sheet is the matrix of an export of ours: a row of it holds the keys of the steps. */
export function isOwnMatrix({ rows }: Table): boolean {
  return keyRowOf(rows) !== -1;
}

/** Returns a matrix of ours as people see it, without the keys and the ids that are hidden in it; any other sheet as it is. */
export function withoutKeys(sheet: Table): Table {
  const { rows } = sheet;
  const keyRow = keyRowOf(rows);
  if (keyRow === -1) return sheet;
  return {
    ...sheet,
    rows: rows.map((cells, at) =>
      at === keyRow ? [] : cells.map((text, column) => (column === 1 ? '' : text)),
    ),
  };
}

function keyRowOf(rows: Table['rows']): number {
  return rows
    .slice(0, 20)
    .findIndex(
      ([head, , ...keys]) => head?.trim() === keyRowHead && keys.some((key) => key.startsWith('step/')),
    );
}
