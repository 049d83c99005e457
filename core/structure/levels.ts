import { meantKey } from '../schema/other-names.ts';
import { type ElementName, keysOf, schema, type ValueSchema } from '../schema.ts';
import { roleOf } from '../vocabulary.ts';

/** Keys that stand below each other, or the dashes of a list, while the lines in them are read. */
export interface Level {
  readonly column: number;
  /** The element that the keys belong to; `ids` where the author chooses them. Absent for a list. */
  readonly keys?: ElementName | 'ids';
  /** The element behind each id or dash. */
  readonly of?: ValueSchema;
  /** The key that it stands behind; empty for the whole file. */
  readonly under: string;
  /** The name of the element, once a line has said it. */
  readonly name?: string;
  /** The keys of the format that are there already. */
  readonly seen?: Seen;
  /** The line that opened it. */
  readonly opener: number;
  /** The level around it. */
  readonly around?: Level;
}

/** Keys in sets, each smaller than the one before it: few to look through, and few to copy for one more key. */
interface Seen {
  readonly keys: ReadonlySet<string>;
  readonly before: Seen | undefined;
}

/** The cost of a key or an item in a level: the smaller the better; what is at least `misfit` is a fault. */
export type MisfitCost = number;
export const [exact, twice, misfit, unknown] = [0, 0.6, 1.2, 1.5] as const;

/** Returns whether a step takes a key for one of its lanes. */
export type IsLane = (key: string) => boolean;

/** The value that stands behind the keys of lanes. */
const cells: ValueSchema = { type: 'one-or-list', of: { type: 'element', element: 'cell' } };

/** Returns the value that a key of an element takes, and how well the key goes with it. */
export function fitOfKey(level: Pick<Level, 'keys' | 'seen'>, key: string, isLane: IsLane): MisfitCost {
  const { keys } = level;
  if (keys === undefined) return unknown;
  if (key === '<<' || key.startsWith('x-')) return exact;
  if (keys === 'ids') return keysOf('document').has(key) ? 0.5 : exact;
  const isKnown = keysOf(keys).has(key) || (keys === 'step' && isLane(key));
  if (isKnown) return hasSeen(level, key) ? twice : exact;
  const meant = meantKey(keys, key) ?? (keys === 'step' ? roleOf(key) : undefined);
  if (meant === undefined) return unknown;
  return hasSeen(level, meant) ? misfit + twice : misfit;
}

/** Returns the type of value behind a key of a level; `undefined` for an unknown key. */
export function valueBehind({ keys, of }: Level, key: string): ValueSchema | undefined {
  if (keys === 'ids') return of;
  if (keys === undefined) return undefined;
  const known = keysOf(keys).get(key) ?? keysOf(keys).get(meantKey(keys, key) ?? '');
  return known?.value ?? (keys === 'step' && !key.startsWith('x-') ? cells : undefined);
}

/** Returns the keys that a value may have, its items, and whether it may be a plain text. */
export function formsOf(value: ValueSchema): {
  readonly keys?: ElementName | 'ids';
  readonly of?: ValueSchema;
  readonly items?: ValueSchema;
  readonly isText: boolean;
} {
  switch (value.type) {
    case 'element':
      return { keys: value.element, isText: schema[value.element].short !== undefined };
    case 'list':
      return { items: value.of, isText: false };
    case 'one-or-list':
      return { ...formsOf(value.of), items: value.of };
    case 'map':
      return { keys: 'ids', of: value.of, isText: false };
    default:
      return { isText: true };
  }
}

/** Returns the level with one more key. */
export function withKey(level: Level, key: string, value: string, isLane: IsLane): Level {
  const { keys } = level;
  if (keys === undefined || keys === 'ids') return level;
  const isName = key === keys || key === 'name' || (keys === 'document' && key === 'blueprint');
  const isNew = fitOfKey(level, key, isLane) === exact && key !== '<<' && !key.startsWith('x-');
  const known = isNew ? withSeen(level.seen, key) : level.seen;
  const name = isName && value !== '' ? value.replace(/^(["'])(.*)\1$/, '$2') : undefined;
  return { ...level, ...(known && { seen: known }), ...(name !== undefined && { name }) };
}

function hasSeen({ seen }: Pick<Level, 'seen'>, key: string): boolean {
  for (let one = seen; one !== undefined; one = one.before) if (one.keys.has(key)) return true;
  return false;
}

/**
 * Returns what has been seen with one key more; the old stays as it is, for other ways to read the lines go on from it.
 */
function withSeen(seen: Seen | undefined, key: string): Seen {
  let keys: ReadonlySet<string> = new Set([key]);
  let before = seen;
  for (; before !== undefined && before.keys.size <= keys.size; before = before.before)
    keys = new Set([...before.keys, ...keys]);
  return { keys, before };
}
