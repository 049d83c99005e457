import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import type { TextChange } from '../core/problem.ts';
import type { Place } from '../core/source/place.ts';
import type { Span } from '../core/span.ts';

// Offsets of the core and positions of the protocol both count UTF-16 units: only lines are added here.

/** Converts a span to a range. One beyond the text is kept inside it. */
export function toRange(text: TextDocument, span: Span): Range {
  const start = text.positionAt(span.start);
  const end = span.end === span.start ? start : text.positionAt(span.end);
  return { start, end };
}

/**
 * Converts a position to an offset. One that does not exist gives the nearest offset that does; an invalid one gives 0.
 */
export function toOffset(text: TextDocument, position: Position): number {
  const line = wholeNumber(position?.line);
  const character = wholeNumber(position?.character);
  return text.offsetAt({ line, character });
}

/** Converts both ends of a range as {@link toOffset} does; a reversed range gives the empty span at its start. */
export function toSpan(text: TextDocument, range: Range): Span {
  const start = toOffset(text, range?.start);
  return { start, end: Math.max(start, toOffset(text, range?.end)) };
}

/** Lines and columns that count from 1, as those of a file that is not open. */
export function betweenPlaces(start: Place, end: Place): Range {
  const toPosition = ({ line, column }: Place): Position => ({ line: line - 1, character: column - 1 });
  return { start: toPosition(start), end: toPosition(end) };
}

/** Converts a change of the source to an edit of the protocol. */
export function toTextEdit(text: TextDocument, change: TextChange): TextEdit {
  return { range: toRange(text, change.span), newText: change.text };
}

function wholeNumber(value: unknown): number {
  if (typeof value !== 'number' || !(value > 0)) return 0;
  return Math.floor(Math.min(value, 2 ** 31 - 1));
}
