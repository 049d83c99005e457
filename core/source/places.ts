import { isCollection, isMap, isScalar, type Pair, type YAMLMap } from 'yaml';
import type { Source } from '../source.ts';
import type { Span } from '../span.ts';
import { childAt, nodeSpan } from './nodes.ts';

/** Returns the pair with that key, directly in the map; `undefined` when there is none, or no map. */
export function pairOf(map: unknown, key: string): Pair | undefined {
  if (!isMap(map)) return undefined;
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** Returns the deepest node of the document that begins exactly where the span does and is a map, or `undefined`. */
export function mapAt({ document }: Source, { start }: Pick<Span, 'start'>): YAMLMap | undefined {
  let found: YAMLMap | undefined;
  let node: unknown = document.contents;
  while (isCollection(node)) {
    if (isMap(node) && node.range?.[0] === start) found = node;
    node = childAt(node, start);
  }
  return found;
}

/** Returns the place of a key of the document, without its value; `undefined` when the file does not have it. */
export function placeOf({ document, text }: Source, key: string): Span | undefined {
  const pair = pairOf(document.contents, key);
  return isScalar(pair?.key) ? nodeSpan(pair.key, text) : undefined;
}
