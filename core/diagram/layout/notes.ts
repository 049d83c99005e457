import { largest } from '../extremes.ts';
import type { Note, NotesBox, TextLine } from '../geometry.ts';
import type { PictureRemark } from '../picture.ts';
import type { RowMark } from '../row-marks.ts';
import { rowSizes } from '../sizes.ts';
import { wrapText } from '../text/wrap-text.ts';
import { numberWidth } from './place-rows.ts';

/** The least width of a column of notes, and between two of them, in px. */
const leastColumn = 250;
const between = 24;
const above = 14;
const betweenNotes = 3;

/** Returns numbered notes followed by the remarks on what has no place in the picture. */
export function allNotes(notes: readonly Note[], remarks: readonly PictureRemark[]): readonly Note[] {
  return [...notes, ...remarks.map(({ of, texts }) => ({ text: `${of}: ${texts.join('; ')}` }))];
}

/** Places notes beneath a height, in columns that fill a width and are of about one length; `undefined` without any. */
export function notesBox(
  notes: readonly Note[],
  left: number,
  width: number,
  top: number,
): NotesBox | undefined {
  if (notes.length === 0) return undefined;
  const count = Math.max(1, Math.min(notes.length, Math.floor((width + between) / (leastColumn + between))));
  const column = (width - (count - 1) * between) / count;
  const blocks = notes.map((note) => {
    const indent = note.number === undefined ? 0 : numberWidth(note.number) + 5;
    return { note, indent, lines: wrapText(note.text, column - indent, rowSizes.text).lines };
  });
  const heights = blocks.map(({ lines }) => lines.length * rowSizes.line + betweenNotes);
  const length = leastLength(heights, count);
  const texts: TextLine[] = [];
  const marks: RowMark[] = [];
  let at = 0;
  let x = left;
  let bottom = 0;
  for (const [index, { note, indent, lines }] of blocks.entries()) {
    const height = heights[index] ?? 0;
    if (at > 0 && at + height > length) {
      at = 0;
      x += column + between;
    }
    const y = top + above + at;
    if (note.number !== undefined) {
      const middle = y + rowSizes.line / 2;
      marks.push({ type: 'number', x: x + numberWidth(note.number) / 2, y: middle, number: note.number });
    }
    for (const [line, text] of lines.entries()) {
      const baseline = y + line * rowSizes.line + rowSizes.baseline;
      texts.push({ x: x + indent, y: baseline, text, size: rowSizes.text, tone: 'quiet' });
    }
    at += height;
    bottom = Math.max(bottom, at);
  }
  return { x: left, y: top, width, height: above + bottom, notes, texts, marks };
}

/** The least length at which blocks in their order fill no more columns than there are. */
function leastLength(heights: readonly number[], columns: number): number {
  let low = largest(heights);
  let high = heights.reduce((sum, height) => sum + height, 0);
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (columnsAt(heights, middle) <= columns) high = middle;
    else low = middle;
  }
  return high;
}

function columnsAt(heights: readonly number[], length: number): number {
  let columns = 1;
  let at = 0;
  for (const height of heights) {
    if (at > 0 && at + height > length) {
      columns++;
      at = 0;
    }
    at += height;
  }
  return columns;
}
