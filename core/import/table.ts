/** A rectangle of cells, counted from 0; all ends are part of it. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet, as plain texts: numbers and formulas as people read their values. An empty cell is an empty text. */
export interface Table {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** The cells that stand as one; their text is in the first of them. */
  readonly merged: readonly CellRange[];
  /** The remarks of people on its cells; absent where nobody has made one. */
  readonly comments?: readonly CellComment[];
}

/** A remark on a cell of a sheet, which stands beside its text. */
export interface CellComment extends CellPosition {
  readonly text: string;
}

/** Everything that was read of a file that has sheets. */
export interface Workbook {
  readonly sheets: readonly Table[];
  /** Sentences on what was not read, such as macros; for people. */
  readonly notes: readonly string[];
}

/** A position in a table, counted from 0. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** Returns the text of a cell without white space around it; empty where there is none. */
export function textAt({ rows }: Pick<Table, 'rows'>, row: number, column: number): string {
  return (rows[row]?.[column] ?? '').trim();
}

/** Returns the smallest range with every cell of a table that has a text; `undefined` when none has. */
export function usedRange(table: Pick<Table, 'rows'>): CellRange | undefined {
  let range: CellRange | undefined;
  for (const [row, cells] of table.rows.entries()) {
    for (const [column, text] of cells.entries()) {
      if (text.trim() === '') continue;
      range = {
        top: range?.top ?? row,
        left: Math.min(range?.left ?? column, column),
        bottom: row,
        right: Math.max(range?.right ?? column, column),
      };
    }
  }
  return range;
}

/** Returns the remarks on the cells of all sheets, by their places: `Cells!D7`. */
export function commentsOf({
  sheets,
}: Workbook): readonly { readonly place: string; readonly text: string }[] {
  return sheets.flatMap(({ name, comments = [] }) =>
    comments.map(({ row, column, text }) => ({ place: `${name}!${cellName(row, column)}`, text })),
  );
}

/** Returns a table with its rows as columns. */
export function transposed({ name, rows, merged, comments }: Table): Table {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  return {
    name,
    rows: Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? '')),
    merged: merged.map(transposedRange),
    ...(comments && {
      comments: comments.map(({ row, column, text }) => ({ row: column, column: row, text })),
    }),
  };
}

/** Returns a range with its rows as columns. */
export function transposedRange({ top, left, bottom, right }: CellRange): CellRange {
  return { top: left, left: top, bottom: right, right: bottom };
}

/** Returns a range as spreadsheets write it: `B2:H20`. */
export function rangeName({ top, left, bottom, right }: CellRange): string {
  return `${cellName(top, left)}:${cellName(bottom, right)}`;
}

/** Returns a cell as spreadsheets write it, by its row and column from 0: `B2`. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** Returns the letters of a column, from 0: `A`, `Z`, `AA`. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest === 0 ? '' : columnName(rest - 1)}${String.fromCharCode(65 + (index % 26))}`;
}

/** Reads a range as spreadsheets write it, in capitals or not; `undefined` when it is none. */
export function parseRange(text: string): CellRange | undefined {
  const [, left, top, right, bottom] =
    /^\s*\$?([a-z]{1,3})\$?(\d{1,7})\s*:\s*\$?([a-z]{1,3})\$?(\d{1,7})\s*$/i.exec(text) ?? [];
  if (left === undefined || top === undefined || right === undefined || bottom === undefined)
    return undefined;
  const columns = [columnNumber(left), columnNumber(right)].sort((one, other) => one - other);
  const rows = [Number(top) - 1, Number(bottom) - 1].sort((one, other) => one - other);
  const [first = 0, last = 0] = columns;
  const [start = 0, end = 0] = rows;
  return start < 0 ? undefined : { top: start, left: first, bottom: end, right: last };
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
