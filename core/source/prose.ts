import { lineEnd, lineStart } from './lines.ts';

/**
 * Returns whether what is read as a comment, behind its number sign, goes on with the text that was written before it.
 */
export function continuesText(written: string, behind: string): boolean {
  if (/^ ?\d/.test(behind)) return true;
  if (written === '') return false;
  if (/^\p{L}/u.test(behind) && !/^[A-Z]{4,}\b/.test(behind)) return true;
  if (/\([^)]*$/.test(written) && /^[^(]*\)/.test(behind)) return true;
  return behind.trim() !== '' && /\s(?:the|an|and|or|of|with|press|presses|dials?)$/.test(written);
}

/** Returns whether the line below the one of an offset, empty ones aside, is indented further. */
export function hasBlockBelow(text: string, offset: number): boolean {
  const start = lineStart(text, offset);
  const own = /^ */.exec(text.slice(start, offset))?.[0].length ?? 0;
  for (let next = nextLine(text, start); next !== undefined; next = nextLine(text, next)) {
    const line = text.slice(next, lineEnd(text, next));
    if (line.trim() !== '') return indentOf(line) > own;
  }
  return false;
}

/** Returns the column of the first sign of a line that is no space. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Returns the start of the line behind the one of an offset; `undefined` for the last. */
export function nextLine(text: string, offset: number): number | undefined {
  const at = text.indexOf('\n', offset);
  return at === -1 ? undefined : at + 1;
}
