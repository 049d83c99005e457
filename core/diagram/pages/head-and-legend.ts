import type { Geometry, NotesBox } from '../geometry.ts';
import { headerBox } from '../layout/header.ts';
import { notesBox } from '../layout/notes.ts';
import { withoutSoftHyphens } from '../text/syllables.ts';
import { measure } from '../text/text-metrics.ts';

const gap = 12;
const legendRow = 24;

/** Returns the header for a page with so much room, and its height down to the stages, in px of the picture. */
export function flowHeader(
  { header, frame }: Geometry,
  width: number,
): { box: Geometry['header']; height: number } {
  const box = withoutSoftHyphens(headerBox(header.content, { left: frame.left, right: frame.left + width }));
  return { box, height: box.height - gap };
}

/** Returns the notes at a height, in columns for so much room, in px of the picture; `undefined` without any. */
export function flowNotes({ notes, frame }: Geometry, room: number, top: number): NotesBox | undefined {
  return notesBox(notes?.notes ?? [], frame.left, room, top);
}

/** Returns the legend under the rows, in as many lines as a page with so much room asks for, and its height in px of the picture. */
export function flowLegend(
  { legend, frame }: Geometry,
  room: number,
): { items: Geometry['legend']; height: number } {
  const top = frame.rowsBottom + legendRow / 2;
  let x = frame.left;
  let y = top;
  const items = legend.map((item) => {
    const before = item.text.x - item.symbol.x;
    // A symbol stands in the middle of its place, 8 px before its text.
    const symbol = 2 * (before - 8);
    const width = symbol + 8 + measure(item.text.text, item.text.size);
    if (x > frame.left && x + width > frame.left + room) {
      x = frame.left;
      y += legendRow;
    }
    const moved = {
      ...item,
      symbol: { x: x + symbol / 2, y },
      text: { ...item.text, x: x + symbol + 8, y: y + 4 },
    };
    x += width + legendRow;
    return moved;
  });
  return { items, height: legend.length === 0 ? 0 : y + legendRow / 2 - frame.rowsBottom };
}
