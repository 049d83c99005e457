import { isMap, isSeq, type Node } from 'yaml';
import type { WrittenLink } from '../analysis/written-links.ts';
import type { BlueprintFile } from '../blueprint-file.ts';
import { addEntry, removeEntry, removeItem, replace } from '../edit.ts';
import { fixWith, lengthen } from '../fixes.ts';
import type { Link } from '../model.ts';
import type { Fix, TextChange } from '../problem.ts';
import { nodeSpan } from '../source/nodes.ts';
import { mapAt, pairOf } from '../source/places.ts';

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
  if (map === undefined) return lengthen(source, { value: to.value, span }, 'id', `${key}: ${value}`);
  const pair = pairOf(map, key);
  if (pair === undefined) return addEntry(source, map, key, value);
  const place = isMap(pair.value) ? undefined : (pair.value as Node | null);
  if (place === null || place === undefined) return undefined;
  const written = nodeSpan(place, source.text);
  return replace(written, written.start === written.end ? ` ${value}` : value);
}

/** Ways to say that an arrow that goes back is meant. */
export function returnFixes(file: BlueprintFile, link: Link): readonly Fix[] {
  return ['feedback', 'rework'].flatMap((kind) =>
    fixWith(`Mark the arrow as ${kind}`, addToLink(file, link, 'kind', kind)),
  );
}
