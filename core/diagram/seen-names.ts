import type { Key, Picture } from './picture.ts';

/** The fields of gestures in which keys of the picture stand. */
export const keyFields: ReadonlySet<string> = new Set([
  'key',
  'keys',
  'step',
  'lane',
  'stage',
  'from',
  'to',
  'link',
]);

/**
 * Returns the names of the things of a picture by their keys, as they are found by in the picture of another text; of an
 * arrow the names of its ends. What has no name is left out.
 */
export function seenNames({ cells, steps, stages, lanes, links }: Picture): ReadonlyMap<Key, string> {
  const names = new Map<Key, string>();
  for (const { key, name } of [...stages, ...steps, ...lanes, ...cells])
    if (name !== '') names.set(key, name);
  for (const { key, from, to } of links) names.set(key, `${names.get(from) ?? ''} → ${names.get(to) ?? ''}`);
  return names;
}

/** Returns the names of what a gesture in a picture is made on, by their keys. */
export function namesIn(picture: Picture, gesture: object): Readonly<Record<Key, string>> {
  const names = seenNames(picture);
  const keys = Object.entries(gesture).flatMap(([field, value]: [string, unknown]) =>
    keyFields.has(field) ? [value].flat() : [],
  );
  return Object.fromEntries(
    keys.flatMap((key) => {
      const name = typeof key === 'string' ? names.get(key) : undefined;
      return name === undefined ? [] : [[key, name]];
    }),
  );
}
