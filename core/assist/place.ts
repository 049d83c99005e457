import type { Source } from '../source.ts';

/** A place in a text as editors show it: line and column count from 1, columns in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** An offset beyond the text is kept inside it. */
export function placeAt({ text, lineStarts }: Source, offset: number): Place {
  const inside = Math.min(Math.max(offset, 0), text.length);
  const after = lineStarts.findIndex((start) => start > inside);
  const line = after === -1 ? lineStarts.length : after;
  return { line, column: inside - (lineStarts[line - 1] ?? 0) + 1 };
}
