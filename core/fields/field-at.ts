import { isMap, isScalar, type Node, type Pair, type YAMLMap } from 'yaml';
import type { BlueprintFile } from '../blueprint-file.ts';
import type { Refused } from '../refused.ts';
import { meantKey } from '../schema/other-names.ts';
import type { ElementName } from '../schema.ts';
import { pairOf } from '../source/places.ts';
import type { Locate, Owner } from './owner.ts';

/** The reason for which a value is left as it is. */
export const notHere: Refused = {
  refused: 'The text is not written in a way that this can be done here. Change it in the text.',
};

/** A key of a map with its value. */
export interface Field {
  readonly owner: Owner;
  readonly map: YAMLMap;
  readonly pair: Pair;
  readonly node: Node;
}

/** Returns the pair of a key, also where another word is written for it. */
export function pairFor(map: YAMLMap, element: ElementName, field: string): Pair | undefined {
  return (
    pairOf(map, field) ??
    map.items.find(({ key }) => isScalar(key) && meantKey(element, String(key.value)) === field)
  );
}

/** Returns a key with its value, when there is one that can be changed. */
export function fieldAt(file: BlueprintFile, locate: Locate, field: string): Field | undefined {
  const owner = locate(file);
  if ('refused' in owner || !isMap(owner.node)) return undefined;
  const pair = pairFor(owner.node, owner.element, field);
  const node = pair?.value as Node | null | undefined;
  return pair === undefined || node === null || node === undefined
    ? undefined
    : { owner, map: owner.node, pair, node };
}
