import { isMap, isNode } from 'yaml';
import { removeEntry } from '../edit.ts';
import { fixWith } from '../fixes.ts';
import type { Element } from '../model.ts';
import type { Fix } from '../problem.ts';
import { pairOf } from '../source/places.ts';
import type { Source } from '../source.ts';

/**
 * Takes out an entry under `actors`, `channels`, `systems` or `processes`, and the section with the only one. Nothing
 * to offer for what is not declared there.
 *
 * @param title the title of the quick fix
 */
export function removeDeclaration(
  source: Source,
  { kind, idSpan }: Pick<Element, 'kind' | 'idSpan'>,
  title: string,
): readonly Fix[] {
  const root = source.document.contents;
  const section = pairOf(root, kind === 'process' ? 'processes' : `${kind}s`);
  if (idSpan === undefined || !isMap(root) || !isMap(section?.value)) return [];
  const pair = section.value.items.find(({ key }) => isNode(key) && key.range?.[0] === idSpan.start);
  if (pair === undefined) return [];
  const [map, entry] = section.value.items.length === 1 ? [root, section] : [section.value, pair];
  return fixWith(title, removeEntry(source, map, entry));
}
