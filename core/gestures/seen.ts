import { findingKeys } from '../analysis/findings.ts';
import type { BlueprintFile } from '../blueprint-file.ts';
import type { Key } from '../diagram/picture.ts';
import { keyFields, seenNames } from '../diagram/seen-names.ts';
import { findingKey, findingOf } from '../picture-keys.ts';
import type { Refused } from './gesture.ts';

/** The names of elements that a gesture was made on, by their keys in the picture that it was made in. */
export type Seen = Readonly<Record<Key, string>>;

/**
 * Returns a gesture that was made in the picture of an older text with the keys that its elements have now: those that have
 * the name at the key still, or else the only ones of their kind with it.
 */
export function onNewest<G extends object>(file: BlueprintFile, gesture: G, seen: Seen): G | Refused {
  const names = seenNames(file.drawn.picture);
  const now = new Map<Key, Key>();
  for (const [key, name] of Object.entries(seen)) {
    const found =
      newestFinding(file, key, name) ?? (names.get(key) === name ? key : onlyOne(names, key, name));
    if (found === undefined) {
      return {
        refused: `"${name}" is not where it was: the text has changed. Try again on the new picture.`,
      };
    }
    now.set(key, found);
  }
  const moved = (value: unknown): unknown =>
    typeof value === 'string' ? (now.get(value) ?? value) : Array.isArray(value) ? value.map(moved) : value;
  const entries = Object.entries(gesture).map(([field, value]: [string, unknown]) => [
    field,
    keyFields.has(field) ? moved(value) : value,
  ]);
  return Object.fromEntries(entries) as G;
}

/** The key of the only thing of a kind with a name. */
function onlyOne(names: ReadonlyMap<Key, string>, key: Key, name: string): Key | undefined {
  const found = [...names].filter(([one, other]) => other === name && kindOf(one) === kindOf(key));
  return found.length === 1 ? found[0]?.[0] : undefined;
}

/** The key of a finding that has a name still, or of the only one under the same key with it. */
function newestFinding(file: BlueprintFile, key: Key, name: string): Key | undefined {
  const [, list] = /\.(\w+)\.\d+$/.exec(key) ?? [];
  if (list === undefined) return undefined;
  if (findingOf(file, key)?.finding.name === name) return key;
  const found = file.analysis.findings.filter(
    (one) => findingKeys[one.kind] === list && one.finding.name === name,
  );
  const [only] = found;
  return only !== undefined && found.length === 1 ? findingKey(only, file) : undefined;
}

/** Returns the kind of what has a key; keys of cards and of arrows begin alike. */
function kindOf(key: Key): string {
  return key.includes('_to_') ? 'link' : (/^[a-z]+/.exec(key)?.[0] ?? '');
}
