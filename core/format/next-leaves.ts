import type { Leaf } from './leaves.ts';

/**
 * Returns for each piece of a text the next one that is no comment, `undefined` where none follows. One pass, however
 * many comments stand in a row.
 *
 * @param leaves in the order of the text
 */
export function nextLeaves<T extends Pick<Leaf, 'type'>>(leaves: readonly T[]): readonly (T | undefined)[] {
  const nexts: (T | undefined)[] = [];
  let next: T | undefined;
  for (let at = leaves.length - 1; at >= 0; at--) {
    nexts[at] = next;
    const leaf = leaves[at];
    if (leaf?.type !== 'comment') next = leaf;
  }
  return nexts;
}
