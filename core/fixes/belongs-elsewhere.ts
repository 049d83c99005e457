import { isCollection, isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import { elements, keysOf } from '../schema.ts';
import { childAt } from '../source/nodes.ts';
import { pairOf } from '../source/places.ts';
import type { Source } from '../source.ts';
import { roleOf } from '../vocabulary.ts';

/**
 * Returns whether the key that begins at `start` properly is one of an element around it, or of one that has just ended
 * above it: it may have been meant for that and only be indented wrongly.
 */
export function mayBelongElsewhere({ document }: Source, start: number): boolean {
  let node: unknown = document.contents;
  const around: YAMLMap[] = [];
  while (isCollection(node)) {
    if (isMap(node)) {
      const at = node.items.findIndex(({ key }) => isScalar(key) && key.range?.[0] === start);
      const key = node.items[at]?.key;
      if (isScalar(key)) {
        const name = String(key.value);
        // Where the file has lanes of its own, an entry of them may be indented wrongly, too.
        if (roleOf(name) !== undefined && pairOf(document.contents, 'lanes') !== undefined) return true;
        return (
          around.some((map) => hasKey(map, name, map === document.contents) === true) ||
          endedBy(node.items[at - 1]?.value).some((map) => hasKey(map, name, false) ?? isKeyOfPart(name))
        );
      }
      around.push(node);
    }
    node = childAt(node, start);
  }
  return false;
}

/** The maps that end where the node ends. */
function endedBy(node: unknown): readonly YAMLMap[] {
  const ended: YAMLMap[] = [];
  for (let last = node; isCollection(last); ) {
    if (isMap(last)) ended.push(last);
    last = isSeq(last) ? last.items.at(-1) : isMap(last) ? last.items.at(-1)?.value : undefined;
  }
  return ended;
}

/** Returns whether an element can have the key; `undefined` for a map that does not say of its own what it is. */
function hasKey(map: YAMLMap, key: string, isDocument: boolean): boolean | undefined {
  if (isDocument) return keysOf('document').has(key);
  if (map.has('step')) return keysOf('step').has(key) || roleOf(key) !== undefined;
  return map.has('stage') ? keysOf('stage').has(key) : undefined;
}

/** Returns whether a cell, a declaration or what they hold can have the key. */
function isKeyOfPart(key: string): boolean {
  const kinds = elements.filter(({ name }) => name !== 'document' && name !== 'stage' && name !== 'step');
  return kinds.some(({ name }) => keysOf(name).has(key));
}
