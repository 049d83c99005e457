import type { Span } from '../span.ts';
import { lineEnd } from './lines.ts';

/** The lines that a version control system writes around what it could not merge. They begin in the first column. */
const marker = /^(?:<{7}|\|{7}|={7}|>{7})(?![^ \t\r\n])[^\n]*/gm;

/** Returns each unresolved merge, from its first marker to its last. A marker that was left over is one by itself. */
export function conflictsIn(text: string): readonly Span[] {
  const found: Span[] = [];
  let open: { start: number; end: number } | undefined;
  for (const { 0: line, index } of text.matchAll(marker)) {
    const end = lineEnd(text, index);
    if (line.startsWith('<')) {
      if (open !== undefined) found.push(open);
      open = { start: index, end };
    } else if (open === undefined) found.push({ start: index, end });
    else open = { start: open.start, end };
    if (open !== undefined && line.startsWith('>')) {
      found.push(open);
      open = undefined;
    }
  }
  if (open !== undefined) found.push(open);
  return found;
}

/**
 * Returns the text with the first version of what could not be merged: the markers and the other versions are blanks,
 * so that everything keeps its place.
 */
export function firstVersion(text: string, conflicts: readonly Span[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of conflicts) {
    let isKept = true;
    const lines = text.slice(start, end).split('\n');
    const kept = lines.map((line) => {
      const character = /^([<|=>])\1{6}(?![^ \t\r\n])/.exec(line)?.[1];
      if (character !== undefined) isKept = character === '<';
      return character === undefined && isKept ? line : line.replace(/[^\r]/g, ' ');
    });
    result += text.slice(at, start) + kept.join('\n');
    at = end;
  }
  return result + text.slice(at);
}

/** The message at an unresolved merge: what to do about it. */
export const conflictMessage =
  'An unresolved merge stands here. Keep what is right of the two versions, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.';
