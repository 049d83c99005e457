import type { TextChange } from './problem.ts';

/**
 * Applies changes that do not overlap to a text, in whatever order they are given. What they write gets the line ends
 * of the text: those of its first line.
 */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  const lineEnd = /\r?\n/.exec(text)?.[0] ?? '\n';
  const parts: string[] = [];
  let at = 0;
  for (const { span, text: written } of changes.toSorted((a, b) => a.span.start - b.span.start)) {
    parts.push(text.slice(at, span.start), written.replaceAll(/\r?\n/g, lineEnd));
    at = span.end;
  }
  return parts.join('') + text.slice(at);
}
