import { isCollection, isMap, isPair, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { removeEntry, removeItem } from '../../edit.ts';
import type { TextChange } from '../../problem.ts';
import type { Source } from '../../source.ts';

/** A list or map on the way to a place, and which of its items leads there. */
interface Holder {
  readonly node: YAMLMap | YAMLSeq;
  readonly item: Node | Pair;
}

/**
 * Returns the change that takes the item of a list, the value or the key at an offset away, and what would be left empty
 * around it; `undefined` when nothing of the document begins there, as when an alias repeats it.
 */
export function withoutMention(source: Source, offset: number): TextChange | undefined {
  const holders: Holder[] = [];
  let node: unknown = source.document.contents;
  while (isCollection(node) && node.range?.[0] !== undefined) {
    const item = (node.items as (Node | Pair)[]).find((one) => holds(one, offset));
    if (item === undefined) break;
    holders.push({ node: node as YAMLMap | YAMLSeq, item });
    node = isPair(item) && !holds(item.key, offset) ? item.value : isPair(item) ? undefined : item;
  }
  const last = holders.at(-1);
  const { item } = last ?? {};
  const ends = isPair(item) ? [item.key, item.value] : [item];
  if (!ends.some((one) => (one as Node | null | undefined)?.range?.[0] === offset)) return undefined;
  const from = holders.findLast(({ node: { items } }) => items.length > 1);
  if (from === undefined) return undefined;
  if (isSeq(from.node)) return removeItem(source, from.node, from.node.items.indexOf(from.item));
  return isMap(from.node) ? removeEntry(source, from.node, from.item as Pair) : undefined;
}

function holds(item: unknown, offset: number): boolean {
  if (isPair(item)) return holds(item.key, offset) || holds(item.value, offset);
  const [start = 0, , end = 0] = (item as Node | null)?.range ?? [];
  return start <= offset && offset < end;
}
