import { isCollection, isPair, type Node } from 'yaml';
import type { Source } from '../source.ts';

/** Returns whether an offset stands in brackets or braces, where a comma ends a value. */
export function isInFlow({ document }: Source, offset: number): boolean {
  let node: unknown = document.contents;
  while (isCollection(node)) {
    if (node.flow) return true;
    const item: unknown = node.items.find((one) => holds(one, offset));
    node = isPair(item) ? (holds(item.value, offset) ? item.value : item.key) : item;
  }
  return false;
}

function holds(item: unknown, offset: number): boolean {
  if (isPair(item)) return holds(item.key, offset) || holds(item.value, offset);
  const [start = 0, , end = 0] = (item as Node | null)?.range ?? [];
  return start <= offset && offset < end;
}
