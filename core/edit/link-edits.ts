import { isMap, isSeq, type Node } from 'yaml';
import type { WrittenLink } from '../analysis/written-links.ts';
import type { BlueprintFile } from '../blueprint-file.ts';
import { addEntry, asValue, mapAt, pairOf, removeEntry, removeItem, replace } from '../edit.ts';
import type { Link } from '../model.ts';
import type { TextChange } from '../problem.ts';
import { nodeSpan } from '../source/nodes.ts';

/** Takes an arrow out of `to` or `next`; with the key when it was the only one. */
export function removeLink({ source }: BlueprintFile, { from, link }: WrittenLink): TextChange | undefined {
  const map = mapAt(source, from.span);
  const pair = map === undefined ? undefined : pairOf(map, from.kind === 'step' ? 'next' : 'to');
  if (map === undefined || pair === undefined) return undefined;
  if (!isSeq(pair.value) || pair.value.items.length === 1) {
    return startsAt(pair.value, link) || isSeq(pair.value) ? removeEntry(source, map, pair) : undefined;
  }
  const index = pair.value.items.findIndex((item) => startsAt(item, link));
  return index === -1 ? undefined : removeItem(source, pair.value, index);
}

function startsAt(node: unknown, { span }: Link): boolean {
  return (node as Node | null)?.range?.[0] === span.start;
}

/** Writes `label` or `kind` on an arrow; one written short becomes long. `undefined` where an alias stands for it. */
export function addToLink(
  { source }: BlueprintFile,
  { to, span }: Link,
  key: 'label' | 'kind',
  value: string,
): TextChange | undefined {
  const map = mapAt(source, span);
  if (map === undefined) {
    const written = source.text.slice(span.start, span.end);
    if (written.startsWith('*') || written.includes('\n')) return undefined;
    const id = /^["']/.test(written) ? written : asValue(to.value, true);
    return replace(span, `{ id: ${id}, ${key}: ${value} }`);
  }
  const pair = pairOf(map, key);
  if (pair === undefined) return addEntry(source, map, key, value);
  const place = isMap(pair.value) ? undefined : (pair.value as Node | null);
  if (place === null || place === undefined) return undefined;
  const written = nodeSpan(place, source.text);
  return replace(written, written.start === written.end ? ` ${value}` : value);
}
