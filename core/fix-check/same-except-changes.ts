import { isAlias, isMap, isNode, isPair, isScalar, isSeq, type Node } from 'yaml';
import type { TextChange } from '../problem.ts';
import type { Source } from '../source.ts';
import type { Span } from '../span.ts';

/**
 * Returns whether a text says the same after changes, in the same places, but for what the changes themselves wrote.
 */
export function sameExceptChanges(before: Source, after: Source, changes: readonly TextChange[]): boolean {
  const sorted = changes.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  /** By how much what stands behind so many changes has moved. */
  const moved = [0];
  const written: Span[] = [];
  let by = 0;
  for (const { span, text } of sorted) {
    if (text !== '') written.push({ start: span.start + by, end: span.start + by + text.length });
    by += text.length - (span.end - span.start);
    moved.push(by);
  }
  const spans = sorted.map(({ span }) => span);
  const ends = spans.map(({ end }) => end);
  const movedOffset = (offset: number) => {
    const behind = firstFrom(ends, offset + 1);
    const start = spans[behind]?.start ?? offset;
    return Math.min(start, offset) + (moved[behind] ?? 0);
  };
  const old = leavesOf(before, spans, movedOffset);
  const now = leavesOf(after, written, (offset) => offset);
  return old.length === now.length && old.every((leaf, index) => leaf === now[index]);
}

/** The index of the first of the numbers, which ascend, that is at least so great; their count when none is. */
function firstFrom(ascending: readonly number[], least: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Every value and key that no change touches: where it stands, behind which key, and what it says. */
function leavesOf(
  { document }: Source,
  touched: readonly Span[],
  place: (offset: number) => number,
): readonly string[] {
  const found: string[] = [];
  const [starts, ends] = [touched.map(({ start }) => start), touched.map(({ end }) => end)];
  const isTouched = ({ range }: Node): boolean => {
    const [start = 0, end = 0] = range ?? [];
    const overlapping = touched[firstFrom(ends, start + 1)];
    return starts[firstFrom(starts, start)] === start || (overlapping?.start ?? end) < end;
  };
  const open: (readonly [node: unknown, holder: string])[] = [[document.contents, '']];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [node, holder] = next;
    if (isPair(node)) {
      const at = place(startOf(node.key));
      open.push([node.value, `${at}`], [node.key, `${holder}:`]);
    } else if (isMap(node)) {
      // The keys before it may have been taken out.
      const first = node.items.find(({ key }) => isNode(key) && !isTouched(key))?.key ?? node;
      const inner = `${holder}/${place(startOf(first))}`;
      for (let at = node.items.length - 1; at >= 0; at--) open.push([node.items[at], inner]);
    } else if (isSeq(node)) {
      for (let at = node.items.length - 1; at >= 0; at--) open.push([node.items[at], `${holder}-`]);
    } else if ((isScalar(node) || isAlias(node)) && !isTouched(node)) {
      const says = isAlias(node) ? [node.source] : [node.value, node.tag, node.anchor];
      found.push(JSON.stringify([place(startOf(node)), holder, ...says]));
    }
  }
  return found;
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}
