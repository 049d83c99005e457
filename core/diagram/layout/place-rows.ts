import { largest } from '../extremes.ts';
import type { Note, RowBox, RowCellBox, TextLine } from '../geometry.ts';
import type { PictureRowCell, PictureStep, RowEntry } from '../picture.ts';
import type { RowMark } from '../row-marks.ts';
import type { FittedRowCell, RowNote, RowZone } from '../rows/row.ts';
import { headSizes, rowSizes } from '../sizes.ts';
import { measure } from '../text/text-metrics.ts';
import { type FittedRow, rangeOf, type SpreadCell } from './fit-rows.ts';
import type { Grid } from './grid.ts';

/** Returns the height in px of the rows of a zone. */
export function rowsHeight(rows: readonly FittedRow[], zone: RowZone): number {
  return rows.reduce((sum, { type, height }) => (type.zone === zone ? sum + height : sum), 0);
}

/** Places the rows of a zone one beneath the other. */
export function placeRows(
  rows: readonly FittedRow[],
  zone: RowZone,
  top: number,
  place: {
    readonly grid: Grid;
    readonly frame: { readonly left: number; readonly right: number };
    readonly steps: readonly PictureStep[];
    readonly numbers: ReadonlyMap<RowNote, number>;
  },
): RowBox[] {
  const boxes: RowBox[] = [];
  let y = top;
  for (const row of rows) {
    if (row.type.zone !== zone) continue;
    const { left, right } = place.frame;
    boxes.push({
      key: row.row.key,
      name: row.type.name,
      x: left,
      y,
      width: right - left,
      height: row.height,
      texts: headTexts(row, left, y),
      cells: row.cells.map((cell) => cellBox(cell, row, y, place)),
    });
    y += row.height;
  }
  return boxes;
}

/** Returns the notes of rows, numbered from left to right, in each column from top to bottom. */
export function numberNotes(
  rows: readonly FittedRow[],
  steps: readonly PictureStep[],
): { readonly numbers: ReadonlyMap<RowNote, number>; readonly notes: readonly Note[] } {
  const found = rows.flatMap(({ type, cells }) =>
    cells.flatMap(({ cell, fitted }) => fitted.notes.map((note) => ({ note, cell, type }))),
  );
  found.sort((a, b) => a.cell.column - b.cell.column);
  const numbers = new Map<RowNote, number>();
  const notes = found.map(({ note, cell, type }, index): Note => {
    const number = index + 1;
    numbers.set(note, number);
    const said = note.entries.map(saidOf).join('; ');
    const text = note.isWhole ? said : `${type.name}, ${steps[cell.column]?.name ?? ''}: ${said}`;
    return { number, text };
  });
  return { numbers, notes };
}

/** Returns what an entry says in one line. */
function saidOf({ text, after, whose }: RowEntry): string {
  const said = whose === undefined ? text : `${whose}: ${text}`;
  return after === undefined ? said : `${said} ${after}`;
}

function headTexts({ type, head, headLine, headPlace }: FittedRow, left: number, y: number): TextLine[] {
  const x = left + headSizes.bar + 6;
  const top = y + rowSizes.edge;
  const name: TextLine = {
    x,
    y: top + rowSizes.nameBaseline,
    text: type.name,
    size: rowSizes.name,
    bold: true,
    tone: 'strong',
  };
  const listTop =
    headPlace === 'right' ? top : top + rowSizes.nameLine - (headPlace === 'beside' ? headLine : 0);
  const behind = x + measure(type.name, rowSizes.name, true) + rowSizes.gap;
  const lines = head.map((text, index): TextLine => {
    const isBeside = headPlace === 'beside' && index === 0;
    const baseline = isBeside ? rowSizes.nameBaseline - (listTop - top) : rowSizes.baseline;
    const line = {
      y: listTop + index * headLine + baseline,
      text,
      size: rowSizes.text,
      tone: 'quiet',
    } as const;
    if (headPlace === 'right') return { ...line, x: left + headSizes.width - 10, anchor: 'end' };
    return { ...line, x: isBeside ? behind : x };
  });
  return [name, ...lines];
}

function cellBox(
  { cell, first, last, fitted }: SpreadCell,
  { type, height }: FittedRow,
  y: number,
  { grid, steps, numbers }: Parameters<typeof placeRows>[3],
): RowCellBox {
  const isSpread = first < last;
  const x = rangeOf(first, grid).left;
  const end = rangeOf(last, grid).right;
  // As near to its own column as its texts allow.
  const own = rangeOf(cell.column, grid).left;
  const used = isSpread ? usedWidth(fitted) : 0;
  const inwards = isSpread ? Math.max(0, Math.min(own - x, end - x - 2 * rowSizes.side - used)) : 0;
  const at = { x: x + rowSizes.side + inwards, y: y + rowSizes.edge };
  const moved = <T extends { readonly x: number; readonly y: number }>(one: T): T => ({
    ...one,
    x: one.x + at.x,
    y: one.y + at.y,
  });
  const marks: RowMark[] = fitted.marks.map(moved);
  for (const note of fitted.notes) {
    const number = numbers.get(note) ?? 0;
    marks.push(moved({ type: 'number', x: note.x + numberWidth(number) / 2, y: note.y, number }));
  }
  if (isSpread) {
    const line = { y: y + 1, colour: 'quiet', look: 'solid', height: 1 } as const;
    const from = Math.min(at.x, own + rowSizes.side);
    const to = Math.max(at.x + used, grid.middle(cell.column) + 8);
    marks.push({ ...line, type: 'bar', x: from, width: to - from });
    marks.push({ type: 'opening', x: grid.middle(cell.column), y: y + 1 });
  }
  return {
    key: cell.key,
    step: steps[cell.column]?.key ?? '',
    column: cell.column,
    x,
    y: y + 1,
    width: end - x,
    height: height - 2,
    texts: fitted.texts.map(moved),
    marks,
    label: labelOf(type.name, cell, steps[cell.column]?.name ?? ''),
  };
}

/** Returns the width of the mark with the number of a note, in px. */
export function numberWidth(number: number): number {
  return Math.max(2 * rowSizes.number, Math.ceil(measure(`${number}`, 10.5, true)) + 7);
}

/** Returns the width of the content of a cell, in px from its left end. */
function usedWidth({ texts, marks, notes }: FittedRowCell): number {
  return largest(
    [
      ...texts.map(({ x, text, size, bold, anchor }) => {
        const width = measure(text, size, bold);
        return x + (anchor === 'middle' ? width / 2 : width);
      }),
      ...marks.map((mark) => mark.x + ('width' in mark ? mark.width : rowSizes.number)),
      ...notes.map(({ x }) => x + 4 * rowSizes.number),
    ],
    0,
  );
}

function labelOf(name: string, { entries }: PictureRowCell, step: string): string {
  return `${name}, ${step}: ${entries.map(saidOf).join('; ')}`;
}
