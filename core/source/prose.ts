import { lineEnd, lineStart, restOfLine } from './lines.ts';

/**
 * Returns whether what is read as a comment, behind its number sign, goes on with the text that was written before it.
 */
export function continuesText(written: string, behind: string): boolean {
  if (/^ ?\d/.test(behind)) return true;
  if (written === '') return /^[^\s#=*~-]/.test(behind) && !isReminder(behind);
  if (/^\p{L}/u.test(behind) && !isReminder(behind)) return true;
  if (/\([^)]*$/.test(written) && /^[^(]*\)/.test(behind)) return true;
  return behind.trim() !== '' && /\s(?:the|an|and|or|of|with|press|presses|dials?)$/.test(written);
}

/** Returns the text from an offset to the end of its line, or to a comment that does not go on with it. */
export function restOfText(text: string, start: number): string {
  const written = restOfLine(text, start);
  const behind = text.slice(start + written.length, lineEnd(text, start));
  const goesOn = /^ #/.test(behind) && continuesText(written, behind.slice(2));
  return goesOn ? written + behind.trimEnd() : written;
}

function isReminder(behind: string): boolean {
  return /^[A-Z]{4,}\b/.test(behind);
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

/** Returns the column of the first character of a line that is no space. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Returns the start of the line behind the one of an offset; `undefined` for the last. */
export function nextLine(text: string, offset: number): number | undefined {
  const at = text.indexOf('\n', offset);
  return at === -1 ? undefined : at + 1;
}
