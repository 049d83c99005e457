import type { Node } from 'yaml';
import { nearest } from '../names/nearest.ts';
import { maxProblems } from '../problem.ts';
import { meantKey } from '../schema/other-names.ts';
import { type ElementName, keysOf, schema } from '../schema.ts';
import { entriesOf } from './cut-texts.ts';
import { Fields } from './fields.ts';
import type { Entry, Reader } from './reader.ts';

/** Keys that an element takes besides those of its table. */
export interface OtherKeys {
  /** Reads one, or says no. `has` tells which keys stand beside it. */
  take(entry: Entry, has: (key: string) => boolean): boolean;
  /** Keys to suggest for one that nobody knows. */
  readonly suggested: readonly string[];
}

/**
 * Reads a map by the table of its element. A key that people write for another (`meantKey`) is read as that one,
 * when it is absent, and reported. Keys that the element does not have and keys that stand twice are reported;
 * those that begin with `x-` are the author's own. Anything but a map gives no fields.
 */
export function readFields(
  reader: Reader,
  node: Node | null,
  name: ElementName,
  others: OtherKeys = { take: () => false, suggested: [] },
): Fields {
  const known = keysOf(name);
  const found = new Map<string, Entry>();
  const unknown: Entry[] = [];
  for (const entry of entriesOf(reader, node, name)) {
    const { key, place } = entry;
    if (key.startsWith('x-')) continue;
    if (found.has(key)) {
      // A key of its own goes before the same key brought in by `<<`.
      if (place === undefined) reportTwice(reader, entry);
      continue;
    }
    found.set(key, entry);
    if (!known.has(key)) unknown.push(entry);
  }
  const has = (key: string) => found.has(key);
  for (const entry of unknown) {
    if (others.take(entry, has)) continue;
    const meant = meantKey(name, entry.key);
    if (meant === undefined || has(meant)) {
      reportUnknownKey(reader, entry, name, [...known.keys(), ...others.suggested]);
    } else {
      found.set(meant, entry);
      reportOtherName(reader, entry, meant);
    }
  }
  return new Fields(reader, name, found);
}

function reportOtherName(reader: Reader, { key, keySpan }: Entry, meant: string): void {
  const message = `"${key}" is read as "${meant}". Write "${meant}", the name that this key has.`;
  reader.report('unknown-key', keySpan, message, { replacement: meant, understood: true });
}

function reportTwice(reader: Reader, { key, keySpan }: Entry): void {
  const message = `"${key}" stands twice here, and only the first one counts. Put both together, or keep one of them.`;
  reader.report('yaml-syntax', keySpan, message);
}

/** Reports a key that an element does not have, with the nearest one that it has. */
function reportUnknownKey(
  reader: Reader,
  { key, keySpan, node }: Entry,
  name: ElementName,
  candidates: Iterable<string>,
): void {
  // A word without a colon is half-typed, and the parser has said so.
  if (node === null && reader.source.problems.length > 0) return;
  // Searching for the nearest key takes its time.
  if (reader.problems.length >= maxProblems) return;
  const near = nearest(key, candidates);
  const home = near === undefined ? homeOf(key) : undefined;
  const advice =
    near !== undefined
      ? `Did you mean "${near}"?`
      : home !== undefined
        ? `It belongs to ${home}.`
        : 'Remove it, or begin it with "x-" to keep it as your own.';
  const message = `"${key}" is not a key of ${schema[name].title}. ${advice}`;
  reader.report('unknown-key', keySpan, message, { replacement: near });
}

/** The elements that do have the key, in words. */
function homeOf(key: string): string | undefined {
  const homes = Object.values(schema).filter((element) => keysOf(element.name).has(key));
  if (homes.length === 0) return undefined;
  const titles = homes.map((element) => element.title);
  return titles.length > 3 ? `${titles.slice(0, 2).join(', ')} and others` : titles.join(' or ');
}
