import { largest } from '../extremes.ts';
import type { Geometry, NotesBox, TextLine } from '../geometry.ts';
import { notesBox } from '../layout/notes.ts';
import { measure } from '../text/text-metrics.ts';

const gap = 12;
const legendRow = 28;

/** Returns the height in px of the picture of everything above the stages. */
export function headerHeight({ header, frame }: Geometry): number {
  return frame.stageTop - header.y - gap;
}

/**
 * Returns the header with what stands at its right edge at the right edge of a page with so much room, in px of the picture;
 * `shrunk` is by how much it becomes smaller, where both sides do not fit.
 */
export function spreadHeader(
  { header, frame }: Geometry,
  room: number,
): { box: Geometry['header']; shrunk: number } {
  const widthOf = (line: TextLine) => measure(line.text, line.size, line.bold);
  const right = largest(
    header.texts.filter(({ anchor }) => anchor !== 'end').map((line) => line.x + widthOf(line) - frame.left),
    header.pill ? Math.max(0, header.pill.x + header.pill.width - frame.left) : 0,
  );
  const aside = largest(header.texts.filter(({ anchor }) => anchor === 'end').map(widthOf), 0);
  const shrunk = Math.min(1, room / (right + (aside > 0 ? aside + 2 * gap : 0)));
  const edge = frame.left + room / shrunk;
  const texts = header.texts.map((line) => (line.anchor === 'end' ? { ...line, x: edge } : line));
  return { box: { ...header, texts }, shrunk };
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
    const before = item.text.x - item.sign.x;
    // A sign stands in the middle of its place, 8 px before its text.
    const sign = 2 * (before - 8);
    const width = sign + 8 + measure(item.text.text, item.text.size);
    if (x > frame.left && x + width > frame.left + room) {
      x = frame.left;
      y += legendRow;
    }
    const moved = {
      ...item,
      sign: { x: x + sign / 2, y },
      text: { ...item.text, x: x + sign + 8, y: y + 4 },
    };
    x += width + legendRow;
    return moved;
  });
  return { items, height: legend.length === 0 ? 0 : y + legendRow / 2 - frame.rowsBottom };
}
