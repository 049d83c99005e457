import type { BlueprintFile } from '../blueprint-file.ts';
import type { Key } from '../diagram/picture.ts';
import type { Element } from '../model.ts';
import type { Impact } from './impact.ts';

/** Returns the keys of the cells of the picture that go dark; a shared process is drawn wherever it is needed. */
export function darkKeys({ off, dark }: Impact, { drawn }: BlueprintFile): ReadonlySet<Key> {
  const elements = new Set<Element>([off, ...dark.map(({ element }) => element)]);
  const keys = new Set<Key>();
  for (const [key, element] of drawn.elements) if (elements.has(element)) keys.add(key);
  return keys;
}
