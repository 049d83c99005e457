import type { BadgeKind } from '../badges.ts';
import type { TextLine } from '../geometry.ts';
import type { RowEntry } from '../picture.ts';
import type { RowMark } from '../row-marks.ts';
import { rowSizes } from '../sizes.ts';
import { measure } from '../text/text-metrics.ts';
import { shorten, wrapText } from '../text/wrap-text.ts';
import type { FitRow, FittedRowCell, RowNote } from './row.ts';

/** Between what stands one behind the other on a line, in px. */
const wordSpace = 5;

/** The things that a row of plain text may have beside it. */
export interface ParagraphStyle {
  /** The badge that stands before each entry; a dot when absent. */
  readonly bullet?: BadgeKind;
  /** A figure behind what is said after an entry: so wide, and drawn at these places. */
  readonly figure?: {
    readonly width: number;
    draw(entry: RowEntry, x: number, y: number): readonly RowMark[];
  };
}

/** Returns the parts of a row of plain text: up to four lines, and a note for what is left. */
export function paragraphs(look: ParagraphStyle = {}): FitRow {
  return { spreads: true, cell: ({ entries }, width) => fitParagraphs(entries, width, look) };
}

/** A line of an entry: its text, and quieter what comes after it. */
interface Line {
  readonly text: string;
  readonly after?: string;
}

function fitParagraphs(
  entries: readonly RowEntry[],
  width: number,
  { bullet, figure }: ParagraphStyle,
): FittedRowCell {
  const room = Math.max(20, width - rowSizes.bullet);
  const { shown, left } = chosen(
    entries,
    room,
    figure === undefined ? room : room - figure.width - wordSpace,
  );
  const texts: TextLine[] = [];
  const marks: RowMark[] = [];
  let y = 0;
  for (const [index, lines] of shown.entries()) {
    const middle = y + rowSizes.line / 2;
    marks.push(
      bullet === undefined
        ? { type: 'dot', x: 5, y: middle, radius: 1.75, colour: 'quiet', look: 'solid' }
        : { type: 'badge', badge: bullet, x: rowSizes.badge / 2, y: middle },
    );
    let end: number = rowSizes.bullet;
    for (const { text, after } of lines) {
      const line = { y: y + rowSizes.baseline, size: rowSizes.text };
      end = rowSizes.bullet;
      if (text !== '') {
        texts.push({ ...line, x: end, text });
        end += measure(text, rowSizes.text) + wordSpace;
      }
      if (after !== undefined) {
        texts.push({ ...line, x: end, text: after, tone: 'quiet' });
        end += measure(after, rowSizes.text) + wordSpace;
      }
      y += rowSizes.line;
    }
    const last = lines.at(-1);
    const entry = entries[index];
    if (figure === undefined || last?.after === undefined || entry === undefined) continue;
    for (const mark of figure.draw(entry, end, y - rowSizes.line / 2)) marks.push(mark);
  }
  const notes: RowNote[] = [];
  if (left.length > 0) {
    const more = left.length - (shown.length > 0 && left[0] === entries[0] ? 1 : 0);
    const text = more > 0 ? `+${more}` : '…';
    texts.push({
      x: rowSizes.bullet,
      y: y + rowSizes.baseline,
      text,
      size: rowSizes.text,
      tone: 'quiet',
    });
    const x = rowSizes.bullet + measure(text, rowSizes.text) + 5;
    notes.push({ x, y: y + rowSizes.line / 2, entries: left });
    y += rowSizes.line;
  }
  return { height: y, texts, marks, notes };
}

/** The entries that fit, as lines, and those that are left for a note: also the first when only its beginning fits. */
function chosen(
  entries: readonly RowEntry[],
  room: number,
  roomAfter: number,
): { readonly shown: readonly (readonly Line[])[]; readonly left: readonly RowEntry[] } {
  const shown: Line[][] = [];
  let count = 0;
  for (const [index, entry] of entries.entries()) {
    const lines = linesOf(entry, room, roomAfter);
    const isLast = index === entries.length - 1;
    if (count + lines.length > rowSizes.lines - (isLast ? 0 : 1)) {
      // Of all that are left only the number of their note is to be seen: the last but one may have taken its line.
      if (shown.length > 0) return { shown, left: entries.slice(index) };
      return { shown: [shortened(lines, room, roomAfter)], left: entries };
    }
    shown.push(lines);
    count += lines.length;
  }
  return { shown, left: [] };
}

function shortened(lines: readonly Line[], room: number, roomAfter: number): Line[] {
  const kept = lines.slice(0, rowSizes.lines - 1);
  return kept.map((line, index) => {
    if (index < kept.length - 1) return line;
    const { text, after } = line;
    return after === undefined ? { text: goingOn(text, room) } : { text, after: goingOn(after, roomAfter) };
  });
}

/** A line that says that it goes on. */
function goingOn(text: string, room: number): string {
  const whole = `${text} …`;
  return measure(whole, rowSizes.text) <= room ? whole : shorten(text, room, rowSizes.text, false);
}

function linesOf(entry: RowEntry, room: number, roomAfter: number): Line[] {
  const text = textOf(entry);
  const { after } = entry;
  const lines = wrapText(text, room, rowSizes.text).lines.map((line) => ({ text: line }));
  if (after === undefined) return lines;
  const length = measure(text, rowSizes.text) + wordSpace + measure(after, rowSizes.text);
  if (length <= roomAfter) return [{ text, after }];
  const others = wrapText(after, Math.max(20, roomAfter), rowSizes.text).lines;
  return [...lines, ...others.map((line) => ({ text: '', after: line }))];
}

function textOf({ text, whose }: RowEntry): string {
  return whose === undefined ? text : `${whose}: ${text}`;
}
