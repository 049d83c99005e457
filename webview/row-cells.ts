import type { Key, Picture, PictureRow, PictureRowCell } from '../core/diagram/picture.ts';
import { rowType } from '../core/diagram/rows.ts';

/** A cell of a row with its row. */
export interface RowCell {
  readonly row: PictureRow;
  readonly cell: PictureRowCell;
}

/** Returns the cell of a row with a key; `undefined` for every other key. */
export function rowCellOf({ rows }: Picture, key: Key): RowCell | undefined {
  for (const row of rows) {
    const cell = row.cells.find((one) => one.key === key);
    if (cell !== undefined) return { row, cell };
  }
  return undefined;
}

/** Returns the keys of what the cell of a row tells of: of the cells, when it is about those alone, else of its step. */
export function subjectKeys({ steps }: Picture, { cell }: RowCell): readonly Key[] {
  const cells = cell.entries.flatMap(({ of }) => of ?? []);
  if (cells.length === cell.entries.length) return [...new Set(cells)];
  const step = steps[cell.column];
  return step === undefined ? [] : [step.key];
}

/** Returns the cells of rows in a column, above the lanes or beneath them, from the top down. */
export function rowCellsIn({ rows }: Picture, column: number, where: 'above' | 'beneath'): readonly Key[] {
  return rows.flatMap(({ kind, cells }) => {
    const isBeneath = rowType(kind)?.zone === 'lanes';
    if (isBeneath !== (where === 'beneath')) return [];
    return cells.flatMap((cell) => (cell.column === column ? [cell.key] : []));
  });
}
