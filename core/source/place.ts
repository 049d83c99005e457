import type { Source } from '../source.ts';
import type { Place } from '../span.ts';
import { lineAt } from './lines.ts';

export type { Place } from '../span.ts';

/** Returns the line and column of an offset; one beyond the text is kept inside it. */
export function placeAt({ text, lineStarts }: Source, offset: number): Place {
  const inside = Math.min(Math.max(offset, 0), text.length);
  const line = lineAt(lineStarts, inside);
  return { line: line + 1, column: inside - (lineStarts[line] ?? 0) + 1 };
}
