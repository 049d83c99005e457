import type { Fix } from '../../../core/problem.ts';

/** The text after a fix. */
export function applyFix(text: string, { changes }: Fix): string {
  return changes
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce(
      (changed, { span, text: own }) => changed.slice(0, span.start) + own + changed.slice(span.end),
      text,
    );
}
