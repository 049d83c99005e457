import type { Span } from '../span.ts';

/** Returns the offset at which the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Returns the offset at which the line of an offset ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end === -1) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}

/** Returns the column of an offset in UTF-16 units, from 0. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/**
 * Returns the number of the line, from 0, that an offset is on. An offset behind the text is on the last line.
 *
 * @param lineStarts The offset of the first character of each line; the first is 0.
 */
export function lineAt(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Returns the part of a span on its first line: a problem is never marked over a whole block. */
export function firstLine(text: string, { start, end }: Span): Span {
  const lineBreak = text.indexOf('\n', start);
  return { start, end: lineBreak === -1 || lineBreak > end ? end : lineBreak };
}

/** Returns the text from an offset to the end of its line or to a comment. */
export function restOfLine(text: string, start: number): string {
  return text
    .slice(start, lineEnd(text, start))
    .replace(/\s#.*$/, '')
    .trimEnd();
}
