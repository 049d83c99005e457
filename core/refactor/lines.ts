import { lineEnd, lineStart } from '../source/lines.ts';
import type { Span } from '../span.ts';

/**
 * Returns the whole lines that something stands on, with the comments right above it in its column, without the last
 * line break.
 */
export function linesWithComments(text: string, span: Span): Span {
  let start = lineStart(text, span.start);
  const indent = indentAt(text, start);
  while (start > 0) {
    const above = lineStart(text, start - 1);
    const ownColumn = indentAt(text, above);
    if (text[above + ownColumn] !== '#' || ownColumn !== indent) break;
    start = above;
  }
  return { start, end: lineEnd(text, span.end) };
}

/** Lines without what takes them away: with their line break, or with the one before at the end of the text. */
export function cutLines(text: string, { start, end }: Span): Span {
  const next = text.indexOf('\n', end);
  if (next !== -1) return { start, end: next + 1 };
  const lineBreak = text[start - 2] === '\r' ? 2 : 1;
  return { start: Math.max(0, start - lineBreak), end };
}

/** Returns the same as {@link linesWithComments} with one of the empty lines around them. */
export function cutParagraph(text: string, span: Span): Span {
  const { start, end } = cutLines(text, span);
  const above = lineStart(text, Math.max(0, start - 1));
  if (start > 0 && text.slice(above, start).trim() === '') return { start: above, end };
  const below = text.indexOf('\n', end);
  return below !== -1 && text.slice(end, below).trim() === '' ? { start, end: below + 1 } : { start, end };
}

/** Returns whole lines with the empty lines above them, where empty ones follow too: one gap is left where two would be. */
export function withGapAbove(text: string, { start, end }: Span): Span {
  const isLines = start === lineStart(text, start) && end === lineStart(text, end);
  if (!isLines || text.slice(end, lineEnd(text, end)).trim() !== '' || end === text.length)
    return { start, end };
  let from = start;
  while (from > 0) {
    const above = lineStart(text, from - 1);
    if (text.slice(above, from).trim() !== '') break;
    from = above;
  }
  return { start: from, end };
}

/** Lines moved right by so many columns, or left when it is negative. */
export function shift(lines: string, by: number): string {
  if (by === 0) return lines;
  return lines
    .split('\n')
    .map((line) => {
      if (line.trim() === '') return '';
      return by >= 0 ? ' '.repeat(by) + line : line.slice(Math.min(-by, indentAt(line, 0)));
    })
    .join('\n');
}

/** Returns the number of spaces from an offset on. */
export function indentAt(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ') at++;
  return at - start;
}
