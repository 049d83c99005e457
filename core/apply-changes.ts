import type { TextChange } from './problem.ts';

/**
 * Applies changes that do not overlap to a text, in whatever order they are given. What they write gets the line ends
 * of the text: those of its first line.
 */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  const lineBreak = lineBreakOf(text);
  const parts: string[] = [];
  let at = 0;
  for (const { span, text: written } of changes.toSorted((a, b) => a.span.start - b.span.start)) {
    parts.push(text.slice(at, span.start), written.replaceAll(/\r?\n/g, lineBreak));
    at = span.end;
  }
  return parts.join('') + text.slice(at);
}

/** Returns the line break of the first line of a text, which all that is written into it gets. */
export function lineBreakOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}
