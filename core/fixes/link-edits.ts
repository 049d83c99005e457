import { isMap, type Node } from 'yaml';
import type { BlueprintFile } from '../blueprint-file.ts';
import { addEntry, replace } from '../edit.ts';
import { fixWith, lengthen } from '../fixes.ts';
import type { Link } from '../model.ts';
import type { Fix, TextChange } from '../problem.ts';
import { nodeSpan } from '../source/nodes.ts';
import { mapAt, pairOf } from '../source/places.ts';

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
