import { limits } from '../limits.ts';
import type { Span } from '../span.ts';

/** The part of a text that is read. */
export interface ReadExtent {
  /** The offset where reading ends: at the end of the text, or before the line or character that is too much. */
  readonly end: number;
  /** Line breaks up to there, and characters that can begin or part values: how much work it is to read. */
  readonly pieces: number;
  /** The span that is one level too deep; the text is not read then. */
  readonly tooDeep?: Span;
}

const [lineFeed, space, hash, ampersand, star, comma, hyphen, colon, question] = [
  10, 32, 35, 38, 42, 44, 45, 58, 63,
] as const;
const [openList, closeList, openMap, closeMap] = [91, 93, 123, 125] as const;

/** A cut at the beginning of a line leaves whole entries, unless the line is longer than this. */
const longestLine = 10_000;

/**
 * Measures a text before it is parsed: a parser takes seconds and gigabytes for a million tiny values, and its stack
 * runs over where they stand too deep inside each other. One pass; counts characters in texts and comments too.
 */
export function extentOf(text: string): ReadExtent {
  let pieces = 0;
  let brackets = 0;
  let lineStart = 0;
  const columns: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (at === lineStart) {
      nest(text, at, columns);
      if (columns.length > limits.levels) return { end: 0, pieces, tooDeep: lineOf(text, at) };
    }
    switch (character) {
      case openList:
      case openMap:
        brackets++;
        if (brackets > limits.levels) return { end: 0, pieces, tooDeep: { start: at, end: at + 1 } };
        break;
      case closeList:
      case closeMap:
        brackets = Math.max(0, brackets - 1);
        continue;
      case lineFeed:
        lineStart = at + 1;
        break;
      case comma:
      case colon:
      case hyphen:
      case star:
      case ampersand:
      case question:
        break;
      default:
        continue;
    }
    pieces++;
    if (pieces > limits.pieces) return { end: at - lineStart > longestLine ? at : lineStart, pieces };
  }
  return { end: text.length, pieces };
}

/** Takes the line at an offset into the columns of the lines around it, and of its dashes. */
function nest(text: string, start: number, columns: number[]): void {
  let at = start;
  while (text.charCodeAt(at) === space) at++;
  const character = text.charCodeAt(at);
  if (Number.isNaN(character) || character === lineFeed || character === hash) return;
  while ((columns[columns.length - 1] ?? -1) >= at - start) columns.pop();
  columns.push(at - start);
  while (isMark(text.charCodeAt(at)) && text.charCodeAt(at + 1) === space) {
    at++;
    while (text.charCodeAt(at) === space) at++;
    columns.push(at - start);
    if (columns.length > limits.levels) return;
  }
}

function isMark(character: number): boolean {
  return character === hyphen || character === question || character === colon;
}

function lineOf(text: string, start: number): Span {
  const end = text.indexOf('\n', start);
  return { start, end: Math.min(end === -1 ? text.length : end, start + 80) };
}
