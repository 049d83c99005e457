import type { TextChange } from '../../../core/problem.ts';

/** Returns the changes that make the text before changes of the text after them. */
export function inverseOf(
  before: string,
  changes: readonly TextChange[],
  lineBreak: string,
): readonly TextChange[] {
  let by = 0;
  return changes
    .toSorted((a, b) => a.span.start - b.span.start)
    .map(({ span, text }) => {
      const { length } = text.replaceAll(/\r?\n/g, lineBreak);
      const start = span.start + by;
      by += length - (span.end - span.start);
      return { span: { start, end: start + length }, text: before.slice(span.start, span.end) };
    });
}
