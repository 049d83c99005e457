import type { TextChange } from '../problem.ts';

/** A part of the text as it was, or one that was written into it. */
interface Piece {
  readonly text: string;
  /** Its place in the first text; absent for what was written. */
  readonly from?: number;
}

/**
 * Changes to a text, and then changes to what came of that, as changes to the first text.
 *
 * @param rounds none that overlap in any round, each against what the rounds before it left
 */
export function composedChanges(
  text: string,
  rounds: readonly (readonly TextChange[])[],
): readonly TextChange[] {
  if (rounds.length === 1) return rounds[0] ?? [];
  let pieces: readonly Piece[] = [{ text, from: 0 }];
  for (const changes of rounds) {
    const next: Piece[] = [];
    let at = 0;
    for (const { span, text: written } of changes.toSorted((a, b) => a.span.start - b.span.start)) {
      for (const piece of between(pieces, at, span.start)) next.push(piece);
      next.push({ text: written });
      at = span.end;
    }
    pieces = [...next, ...between(pieces, at, Number.POSITIVE_INFINITY)];
  }
  return changesBetween(pieces, text.length);
}

/** The pieces, and parts of pieces, from one offset of their text to another. */
function between(pieces: readonly Piece[], start: number, end: number): readonly Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const { text, from } of pieces) {
    const [first, last] = [Math.max(0, start - at), Math.min(text.length, end - at)];
    if (first < last)
      found.push({ text: text.slice(first, last), ...(from !== undefined && { from: from + first }) });
    at += text.length;
  }
  return found;
}

function changesBetween(pieces: readonly Piece[], length: number): readonly TextChange[] {
  const changes: TextChange[] = [];
  let at = 0;
  let written = '';
  for (const { text, from } of [...pieces, { text: '', from: length }]) {
    if (from === undefined) written += text;
    else {
      if (written !== '' || from > at) changes.push({ span: { start: at, end: from }, text: written });
      at = from + text.length;
      written = '';
    }
  }
  return changes;
}
