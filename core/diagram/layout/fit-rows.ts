import { largest, smallest } from '../extremes.ts';
import type { Picture, PictureRow, PictureRowCell } from '../picture.ts';
import type { FitRow, FittedRowCell, RowType } from '../rows/row.ts';
import { rowType } from '../rows.ts';
import { headSizes, rowSizes } from '../sizes.ts';
import { measure } from '../text/text-metrics.ts';
import { wrapText } from '../text/wrap-text.ts';
import type { Grid } from './grid.ts';

/** A row with its content broken into lines. Sizes in px. */
export interface FittedRow {
  readonly row: PictureRow;
  readonly type: RowType;
  /** The quiet lines of its head, and the distance from one to the next. */
  readonly head: readonly string[];
  readonly headLine: number;
  /** The place of the totals: at the right of the head, beneath its name, or the first of them behind that. */
  readonly headPlace: 'right' | 'beside' | 'beneath';
  readonly cells: readonly SpreadCell[];
  /** Of the whole row. */
  readonly height: number;
}

/** A cell of a row with the columns that it reaches over. */
export interface SpreadCell {
  readonly cell: PictureRowCell;
  readonly first: number;
  readonly last: number;
  readonly fitted: FittedRowCell;
}

/**
 * Returns what breaks the rows of a picture into lines for the columns of a grid, anew only when these are others.
 * `spread` says whether texts may reach into empty columns.
 */
export function fitRowsOnce(picture: Picture, spread: boolean): (grid: Grid) => readonly FittedRow[] {
  let known: { readonly places: string; readonly rows: readonly FittedRow[] } | undefined;
  return (grid) => {
    const columns = picture.steps.map((_, column) => rangeOf(column, grid));
    const places = JSON.stringify(columns);
    if (known?.places !== places) known = { places, rows: fitRows(picture, columns, spread) };
    return known.rows;
  };
}

/** From where to where a column reaches, as x in px: as far on both sides of its middle, up to the middle of a gutter. */
interface ColumnRange {
  readonly left: number;
  readonly right: number;
}

/** Returns the range of a column in which its rows stand. */
export function rangeOf(column: number, grid: Grid): ColumnRange {
  const middle = grid.middle(column);
  const half = Math.min(middle - grid.gutterMiddle(column), grid.gutterMiddle(column + 1) - middle);
  return { left: middle - half + rowSizes.gap / 2, right: middle + half - rowSizes.gap / 2 };
}

type Columns = readonly ColumnRange[];

function fitRows(picture: Picture, columns: Columns, mayReach: boolean): readonly FittedRow[] {
  const around = {
    leastWidth: smallest(columns.map((_, column) => roomOf(column, column, columns))),
    totals: picture.header.time ?? '',
    ...(picture.images && { images: picture.images }),
  };
  return picture.rows.flatMap((row) => {
    const type = rowType(row.kind);
    if (type === undefined) return [];
    const fit = type.fit(row, around);
    const cells = row.cells.map((cell) => fitted(fit, cell, cell.column, cell.column, columns));
    const spread = fit.spreads && mayReach ? spreadCells(fit, cells, picture, columns) : cells;
    const isList = fit.headLine !== undefined;
    const headLine = fit.headLine ?? rowSizes.line;
    const head = isList ? (fit.head ?? []) : headLines(fit.head ?? []);
    const besideName = !isList && fitsBesideName(type.name, head[0] ?? '');
    const content = largest(spread.map((cell) => cell.fitted.height));
    const headHeight =
      head.length * headLine + (isList ? 0 : rowSizes.nameLine) - (besideName ? headLine : 0);
    const height = Math.max(content, headHeight, rowSizes.nameLine) + 2 * rowSizes.edge;
    const headPlace = isList ? 'right' : besideName ? 'beside' : 'beneath';
    return [{ row, type, head, headLine, headPlace, cells: spread, height }];
  });
}

/** The room for the content of a cell that reaches from one column to another. */
function roomOf(first: number, last: number, columns: Columns): number {
  return (columns[last]?.right ?? 0) - (columns[first]?.left ?? 0) - 2 * rowSizes.side;
}

function headLines(hints: readonly string[]): readonly string[] {
  return hints.flatMap((hint) => {
    const lines: string[] = [];
    // A figure stays with its unit: lines are broken behind commas first.
    for (const part of hint.split(/(?<=,) /)) {
      const longer = `${lines.at(-1)} ${part}`;
      if (lines.length > 0 && measure(longer, rowSizes.text) <= headRoom) lines[lines.length - 1] = longer;
      else lines.push(part);
    }
    return lines.flatMap((line) => wrapText(line, headRoom, rowSizes.text).lines);
  });
}

function fitsBesideName(name: string, hint: string): boolean {
  return measure(name, rowSizes.name, true) + rowSizes.gap + measure(hint, rowSizes.text) <= headRoom;
}

/** The room for texts in the head of a row, in px. */
const headRoom = headSizes.width - headSizes.bar - 16;

function fitted(
  fit: FitRow,
  cell: PictureRowCell,
  first: number,
  last: number,
  columns: Columns,
): SpreadCell {
  return { cell, first, last, fitted: fit.cell(cell, roomOf(first, last, columns)) };
}

/**
 * Lets the cells that need most lines reach into the empty columns at their right, so that the row becomes low; beyond the
 * end of their stage only what would else have to go into a note.
 */
function spreadCells(
  fit: FitRow,
  cells: readonly SpreadCell[],
  { stages, steps }: Picture,
  columns: Columns,
): readonly SpreadCell[] {
  const stageOf = steps.map((_, column) =>
    stages.findIndex((stage) => stage.column <= column && column < stage.column + stage.columns),
  );
  const taken = new Set(cells.map(({ first }) => first));
  const spread = [...cells];
  const beside = ({ last, cell, fitted: { notes } }: SpreadCell): number | undefined => {
    const column = last + 1;
    const isOwn = stageOf[column] === stageOf[cell.column];
    return column < steps.length && !taken.has(column) && (isOwn || notes.length > 0) ? column : undefined;
  };
  // What reaches farther than it has to points at its step for nothing.
  const narrowed = (one: SpreadCell): SpreadCell => {
    for (let last = one.first; last < one.last; last++) {
      const narrow = fitted(fit, one.cell, one.first, last, columns);
      const isAsGood =
        narrow.fitted.height <= one.fitted.height && narrow.fitted.notes.length <= one.fitted.notes.length;
      if (isAsGood) return narrow;
    }
    return one;
  };
  for (;;) {
    const most = largest(spread.map((one) => one.fitted.height));
    const index = spread.findIndex(
      (one) =>
        (one.fitted.notes.length > 0 || (one.fitted.height === most && most > rowSizes.line)) &&
        beside(one) !== undefined,
    );
    const wanted = spread[index];
    const column = wanted && beside(wanted);
    if (wanted === undefined || column === undefined) return spread.map(narrowed);
    taken.add(column);
    spread[index] = fitted(fit, wanted.cell, wanted.first, column, columns);
  }
}
