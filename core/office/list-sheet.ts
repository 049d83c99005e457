import type { Sheet, SheetCell, SheetColumn, SheetLook, SheetValue } from './sheet.ts';

/** A column of a sheet that is a list, and its value in each row. */
export interface ListColumn<Item> extends SheetColumn {
  readonly head: string;
  value(item: Item): SheetValue | undefined;
  /** Returns the look of a cell; an ordinary one when absent. */
  look?(item: Item): SheetLook | undefined;
}

/** Returns a sheet with a row for each item under a row of heads. Empty texts are left out, since no sheet tells them apart. */
export function listSheet<Item>(
  name: string,
  items: readonly Item[],
  columns: readonly ListColumn<Item>[],
  frozenColumns = 0,
): Sheet {
  const heads = columns.map(({ head }): SheetCell => ({ value: head, look: 'head' }));
  const rows = items.map((item) => ({ cells: columns.map((column) => cellOf(item, column)) }));
  return {
    name,
    columns: columns.map(({ width, hidden }) => ({ width, ...(hidden && { hidden }) })),
    rows: [{ cells: heads }, ...rows],
    frozen: { rows: 1, columns: frozenColumns },
    isFiltered: true,
  };
}

function cellOf<Item>(item: Item, column: ListColumn<Item>): SheetCell | undefined {
  const value = column.value(item);
  if (value === undefined || value === '') return undefined;
  const look = column.look?.(item);
  return { value, ...(look !== undefined && { look }) };
}
