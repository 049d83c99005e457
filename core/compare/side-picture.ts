import type { BlueprintFile } from '../blueprint-file.ts';
import { type ChangeKind, changeKinds } from '../diagram/change-marks.ts';
import type { Key, Picture } from '../diagram/picture.ts';
import type { Part } from './part.ts';
import type { Parts } from './parts.ts';

/** Returns the part of a blueprint that each stage, step, lane and cell of its picture shows, by its key. */
export function partsByKey({ drawn }: BlueprintFile, { of }: Parts): ReadonlyMap<Key, Part> {
  const found = new Map<Key, Part>();
  for (const [key, element] of drawn.elements) {
    const part = of.get(element);
    if (part !== undefined) found.set(key, part);
  }
  return found;
}

/** Returns the picture of one side, marked in how it differs from the others: `marksOf` says it of a part. */
export function sidePicture(
  { drawn }: BlueprintFile,
  parts: ReadonlyMap<Key, Part>,
  marksOf: (part: Part) => ReadonlySet<ChangeKind> | undefined,
): Picture {
  const changes: Record<Key, readonly ChangeKind[]> = {};
  for (const [key, part] of parts) {
    const marks = marksOf(part);
    if (marks !== undefined && marks.size > 0) changes[key] = changeKinds.filter((kind) => marks.has(kind));
  }
  return { ...drawn.picture, changes };
}
