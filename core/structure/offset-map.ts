import type { TextChange } from '../problem.ts';

/** Places in a text before and after changes of it. */
export class OffsetMap {
  /** In the order of the text; several at one place are one. */
  readonly changes: readonly TextChange[];

  /** @param changes of which those that meet begin at one place, and either all write or all remove */
  constructor(changes: readonly TextChange[]) {
    const merged: TextChange[] = [];
    for (const change of changes.toSorted((a, b) => a.span.start - b.span.start)) {
      const last = merged[merged.length - 1];
      if (last?.span.start === change.span.start) merged[merged.length - 1] = together(last, change);
      else merged.push(change);
    }
    this.changes = merged;
  }

  /** The place in the changed text of a place in the text. */
  after(offset: number): number {
    let by = 0;
    for (const { span, text } of this.changes) {
      if (span.start >= offset) break;
      if (span.end > offset) return span.start + by + text.length;
      by += text.length - (span.end - span.start);
    }
    return offset + by;
  }

  /** The place in the text of a place in the changed text. */
  before(offset: number): number {
    let by = 0;
    for (const { span, text } of this.changes) {
      const start = span.start + by;
      if (start >= offset) break;
      if (start + text.length > offset) return span.start;
      by += text.length - (span.end - span.start);
    }
    return offset - by;
  }
}

/** A line that moves with two others, by as much as both. */
function together(a: TextChange, b: TextChange): TextChange {
  const by = a.text.length - (a.span.end - a.span.start) + b.text.length - (b.span.end - b.span.start);
  const { start } = a.span;
  return { span: { start, end: start + Math.max(0, -by) }, text: ' '.repeat(Math.max(0, by)) };
}
