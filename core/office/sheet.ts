import type { Role } from '../model.ts';

/** The value of a cell of a sheet: texts stay texts, also those that look like a formula or a number. */
export type SheetValue = string | number | boolean;

/** One cell of a sheet, as every kind of spreadsheet can hold it. */
export interface SheetCell {
  readonly value: SheetValue;
  /** The cells to the right that it covers as well, itself included; 1 when absent. Those are `undefined` in the row. */
  readonly span?: number;
  /** Its look; an ordinary cell when absent. */
  readonly look?: SheetLook;
}

/** The look of a cell: a head, or what stands in a lane, in the colours of that. */
export type SheetLook = 'head' | 'stage' | LaneLook;

/** The look of a lane: at its head in the stronger of its two colours. */
export interface LaneLook {
  readonly role: Role;
  /** The hue that it has of those of its role, counted from 0, as in the picture. */
  readonly hue: number;
  readonly isHead?: true;
}

/** One column of a sheet. */
export interface SheetColumn {
  /** About as many characters as it shows in a line. */
  readonly width: number;
  /** True for what programs match by and people need not see. */
  readonly hidden?: true;
}

/** One row: its cells from the left; `undefined` where there is none. */
export interface SheetRow {
  readonly cells: readonly (SheetCell | undefined)[];
  readonly hidden?: true;
}

/** One sheet of a workbook. Plain data that knows no file format. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  /** Rows at the top and columns at the left that stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** True when its rows, below the first, can be filtered by each column. */
  readonly isFiltered: boolean;
}
