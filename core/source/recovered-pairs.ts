import { isMap, isNode, Pair, Scalar, type YAMLMap } from 'yaml';
import { restOfLine } from './lines.ts';

/**
 * Returns the pairs of a map in a text that the parser found fault with.
 *
 * In `scenario: Late arrival: no desk` the parser takes the second colon for the beginning of a map, which swallows all
 * lines below. Here the rest of that line is the text that the author meant, and the swallowed lines are back in the
 * map they were written in.
 */
export function recoveredPairs(map: YAMLMap, text: string): readonly Pair[] {
  if (map.flow) return map.items;
  const pairs: Pair[] = [];
  const open: Pair[] = map.items.toReversed();
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    const { value } = pair;
    if (!isMap(value) || value.flow || !isOnLineOfKey(pair, value, text)) {
      pairs.push(pair);
      continue;
    }
    pairs.push(new Pair(pair.key, textInstead(value, text)));
    // A first key over several lines has run into the next key, which its last line holds.
    for (const one of value.items.slice(runsOn(value, text) ? 0 : 1).toReversed()) open.push(one);
  }
  return pairs;
}

function isOnLineOfKey({ key }: Pair, value: YAMLMap, text: string): boolean {
  const from = isNode(key) ? key.range?.[1] : undefined;
  const to = value.range?.[0];
  return from !== undefined && to !== undefined && !text.slice(from, to).includes('\n');
}

function runsOn(map: YAMLMap, text: string): boolean {
  const key = map.items[0]?.key;
  return isNode(key) && text.slice(key.range?.[0], key.range?.[1]).includes('\n');
}

function textInstead(map: YAMLMap, text: string): Scalar {
  const start = map.range?.[0] ?? 0;
  const written = restOfLine(text, start);
  const scalar = new Scalar(written);
  scalar.type = Scalar.PLAIN;
  scalar.range = [start, start + written.length, start + written.length];
  return scalar;
}
