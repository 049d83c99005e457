import { isAlias, isMap, isNode, isPair, isScalar, isSeq, type Node } from 'yaml';
import type { TextChange } from '../problem.ts';
import type { Source } from '../source.ts';
import type { Span } from '../span.ts';

/**
 * Returns whether a text says the same after changes, in the same places, but for what the changes themselves wrote.
 */
export function sameBut(before: Source, after: Source, changes: readonly TextChange[]): boolean {
  const sorted = changes.toSorted((a, b) => a.span.start - b.span.start);
  const written: Span[] = [];
  let moved = 0;
  for (const { span, text } of sorted) {
    written.push({ start: span.start + moved, end: span.start + moved + text.length });
    moved += text.length - (span.end - span.start);
  }
  const old = leavesOf(
    before,
    sorted.map(({ span }) => span),
    (offset) => movedOffset(sorted, offset),
  );
  const now = leavesOf(after, written, (offset) => offset);
  return old.length === now.length && old.every((leaf, index) => leaf === now[index]);
}

function movedOffset(sorted: readonly TextChange[], offset: number): number {
  let by = 0;
  for (const { span, text } of sorted) {
    if (span.start >= offset && span.end > offset) break;
    if (span.start > offset) break;
    if (span.end > offset) return span.start + by;
    by += text.length - (span.end - span.start);
  }
  return offset + by;
}

/** Every value and key that no change touches: where it stands, behind which key, and what it says. */
function leavesOf(
  { document }: Source,
  touched: readonly Span[],
  place: (offset: number) => number,
): readonly string[] {
  const found: string[] = [];
  const open: (readonly [node: unknown, holder: string])[] = [[document.contents, '']];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [node, holder] = next;
    if (isPair(node)) {
      const at = place(startOf(node.key));
      open.push([node.value, `${at}`], [node.key, `${holder}:`]);
    } else if (isMap(node)) {
      const inner = `${holder}/${place(startOf(node))}`;
      for (let at = node.items.length - 1; at >= 0; at--) open.push([node.items[at], inner]);
    } else if (isSeq(node)) {
      for (let at = node.items.length - 1; at >= 0; at--) open.push([node.items[at], `${holder}-`]);
    } else if ((isScalar(node) || isAlias(node)) && !isTouched(node, touched)) {
      const says = isAlias(node) ? [node.source] : [node.value, node.tag, node.anchor];
      found.push(JSON.stringify([place(startOf(node)), holder, ...says]));
    }
  }
  return found;
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

function isTouched({ range }: Node, touched: readonly Span[]): boolean {
  const [start = 0, end = 0] = range ?? [];
  return touched.some((span) => span.start === start || (span.start < end && start < span.end));
}
