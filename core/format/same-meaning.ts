import { type Document, isAlias, isMap, isPair, isScalar, isSeq } from 'yaml';

/** Returns whether two documents say the same: the same values, tags, anchors and aliases in the same order. */
export function sameMeaning(one: Document, other: Document): boolean {
  const open: (readonly [unknown, unknown])[] = [[one.contents, other.contents]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [a, b] = next;
    if (isPair(a) && isPair(b)) open.push([a.key, b.key], [a.value, b.value]);
    else if (isAlias(a) && isAlias(b)) {
      if (a.source !== b.source) return false;
    } else if (isScalar(a) && isScalar(b)) {
      if (a.value !== b.value || a.type !== b.type || a.tag !== b.tag || a.anchor !== b.anchor) return false;
    } else if ((isMap(a) && isMap(b)) || (isSeq(a) && isSeq(b))) {
      if (a.items.length !== b.items.length || a.tag !== b.tag || a.anchor !== b.anchor) return false;
      for (let at = 0; at < a.items.length; at++) open.push([a.items[at], b.items[at]]);
    } else if (a !== b) return false;
  }
  return true;
}
