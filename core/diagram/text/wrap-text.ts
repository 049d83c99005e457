import { breakWord, piecesOf, softHyphen } from './break-word.ts';
import { segmentsOf } from './segments.ts';
import { measure } from './text-metrics.ts';

/** A text broken into lines. */
export interface Wrapped {
  readonly lines: readonly string[];
  /** Width of the widest line in px. */
  readonly width: number;
  /** True when the end was cut off and replaced by an ellipsis. */
  readonly shortened: boolean;
}

/** A word, or a piece of text that may stand at the start of a line. */
interface Piece {
  readonly text: string;
  readonly width: number;
  /** True when a space stands before it when it does not begin a line. */
  readonly space: boolean;
  /** Present when the line ends behind it, inside a word. */
  readonly ends?: boolean;
}

/** A text measured once, to be wrapped at several widths. */
export interface MeasuredText {
  readonly pieces: readonly Piece[];
  /** Width on one line in px. */
  readonly width: number;
  /** Width of the widest piece that cannot be broken at a space, in px. */
  readonly longest: number;
  readonly size: number;
  readonly bold: boolean;
}

const ellipsis = '…';

/** The characters from Thai on, before which no script is written without spaces. */
const mayBeUnspaced = /[\u0e00-\uffff]/;

/** Measures a text for `wrapMeasured`. Runs of white space count as one space; font size in px. */
export function measureText(text: string, size: number, bold = false): MeasuredText {
  const space = measure(' ', size, bold);
  const pieces: Piece[] = [];
  let width = 0;
  let longest = 0;
  // Most texts are in scripts that have spaces: their words need not be looked at one by one.
  const isSpaced = !mayBeUnspaced.test(text);
  for (const word of text.split(/\s+/)) {
    if (word === '') continue;
    let first = true;
    for (const part of isSpaced ? [word] : piecesOf(word)) {
      const piece = { text: part, width: measure(part, size, bold), space: first && pieces.length > 0 };
      pieces.push(piece);
      width += piece.width + (piece.space ? space : 0);
      longest = Math.max(longest, piece.width);
      first = false;
    }
  }
  return { pieces, width, longest, size, bold };
}

/** Counts how many lines a measured text takes at a width in px; broken words are counted by their width. */
export function countLines(text: MeasuredText, maxWidth: number): number {
  if (text.pieces.length === 0) return 0;
  const space = measure(' ', text.size, text.bold);
  let lines = 1;
  let line = 0;
  for (const piece of text.pieces) {
    const gap = piece.space && line > 0 ? space : 0;
    if (line + gap + piece.width <= maxWidth) {
      line += gap + piece.width;
      continue;
    }
    if (line > 0) lines++;
    const extra = Math.max(0, Math.ceil(piece.width / maxWidth) - 1);
    lines += extra;
    line = piece.width - extra * maxWidth;
  }
  return lines;
}

/**
 * Breaks a measured text into lines no wider than `maxWidth` px, of as even a length as the number of
 * lines allows. Breaks at spaces, as scripts without spaces do, and inside a word only when it is wider
 * than a line (`breakWord`). Lines after `maxLines` are cut with an ellipsis.
 */
export function wrapMeasured(text: MeasuredText, maxWidth: number, maxLines = 99): Wrapped {
  if (text.pieces.length === 0) return { lines: [], width: 0, shortened: false };
  const pieces = text.longest > maxWidth ? breakLong(text, maxWidth) : text.pieces;
  const space = measure(' ', text.size, text.bold);
  let lines = fill(pieces, space, maxWidth);
  if (lines.length > 1 && lines.length <= maxLines) lines = balance(pieces, space, maxWidth, lines);
  if (lines.length <= maxLines)
    return { lines: lines.map(join), width: widest(lines, space), shortened: false };
  const kept = lines.slice(0, maxLines).map(join);
  const last = kept.length - 1;
  kept[last] = shorten(kept[last] ?? '', maxWidth, text.size, text.bold);
  return { lines: kept, width: maxWidth, shortened: true };
}

/** Measures and breaks a text into lines: `measureText` and `wrapMeasured` in one. */
export function wrapText(text: string, maxWidth: number, size: number, bold = false, maxLines = 99): Wrapped {
  return wrapMeasured(measureText(text, size, bold), maxWidth, maxLines);
}

/** Returns whether the first character with a direction is written from right to left. */
export function isRightToLeft(text: string): boolean {
  const strong =
    /[A-Za-z\u00c0-\u02b8\u0370-\u058f\u0900-\u1fff\u3040-\ud7ff]|[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
  const found = strong.exec(text)?.[0];
  return found !== undefined && /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(found);
}

function fill(pieces: readonly Piece[], space: number, maxWidth: number): Piece[][] {
  const lines: Piece[][] = [];
  let width = 0;
  for (const piece of pieces) {
    const line = lines.at(-1);
    const gap = piece.space ? space : 0;
    if (line !== undefined && !line.at(-1)?.ends && width + gap + piece.width <= maxWidth) {
      line.push(piece);
      width += gap + piece.width;
    } else {
      lines.push([piece]);
      width = piece.width;
    }
  }
  return lines;
}

/** The narrowest filling that takes no more lines: ragged ends look calmer when they are alike. */
function balance(
  pieces: readonly Piece[],
  space: number,
  maxWidth: number,
  widestFill: Piece[][],
): Piece[][] {
  let best = widestFill;
  let low = maxWidth / 2;
  let high = maxWidth;
  while (high - low > 4) {
    const middle = (low + high) / 2;
    const lines = fill(pieces, space, middle);
    const fits = lines.length <= widestFill.length && widest(lines, space) <= maxWidth;
    if (fits) {
      best = lines;
      high = middle;
    } else low = middle;
  }
  return best;
}

function widest(lines: readonly Piece[][], space: number): number {
  let most = 0;
  for (const line of lines) {
    let width = 0;
    for (const [index, piece] of line.entries())
      width += piece.width + (index > 0 && piece.space ? space : 0);
    most = Math.max(most, width);
  }
  return most;
}

function join(line: readonly Piece[]): string {
  let text = '';
  for (const [index, piece] of line.entries()) text += (index > 0 && piece.space ? ' ' : '') + piece.text;
  return text.replaceAll(softHyphen, '');
}

function breakLong(text: MeasuredText, maxWidth: number): Piece[] {
  return text.pieces.flatMap((piece) => {
    if (piece.width <= maxWidth) return [piece];
    const parts = breakWord(piece.text, maxWidth, text.size, text.bold);
    return parts.map((part, index) => ({
      ...part,
      space: index === 0 && piece.space,
      ends: index < parts.length - 1,
    }));
  });
}

/** Cuts a text with an ellipsis so that it is no wider than `maxWidth` px; a text that fits has one too. */
export function shorten(text: string, maxWidth: number, size: number, bold: boolean): string {
  const room = maxWidth - measure(ellipsis, size, bold);
  let kept = '';
  let width = 0;
  for (const segment of segmentsOf(text)) {
    width += measure(segment, size, bold);
    if (width > room) break;
    kept += segment;
  }
  return kept.trimEnd() + ellipsis;
}
