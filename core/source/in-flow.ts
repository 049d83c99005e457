import { isCollection } from 'yaml';
import type { Source } from '../source.ts';
import { childAt } from './nodes.ts';

/** Returns whether an offset stands in brackets or braces, where a comma ends a value. */
export function isInFlow({ document }: Source, offset: number): boolean {
  let node: unknown = document.contents;
  while (isCollection(node)) {
    if (node.flow) return true;
    node = childAt(node, offset);
  }
  return false;
}
