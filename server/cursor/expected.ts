import { type ElementName, keysOf, type ReferenceKind, schema, type ValueSchema } from '../../core/schema.ts';
import type { Segment } from './segment.ts';

/** The keys and values that the format takes at a path. */
export interface Expected {
  readonly value: ValueSchema;
  /** The key that the value stands behind, and the element whose key it is; absent for the whole document. */
  readonly key?: string;
  readonly of?: ElementName;
  /** The kinds that a reference here points at. `next` takes steps where an arrow elsewhere takes cells. */
  readonly references?: readonly ReferenceKind[];
}

const document: Expected = { value: { type: 'element', element: 'document' } };

/**
 * Returns what the format takes at a path; `undefined` where it takes nothing: behind an unknown key, inside a plain
 * value.
 */
export function expectedAt(path: readonly Segment[]): Expected | undefined {
  let expected: Expected | undefined = document;
  for (const segment of path) {
    expected = segment.kind === 'item' ? itemOf(expected) : behindKey(expected, segment.key);
    if (expected === undefined) return undefined;
  }
  return expected;
}

/** Returns the element that a map at this place is, if it can be one: a list of one may be written without the list. */
export function elementOf(value: ValueSchema): ElementName | undefined {
  if (value.type === 'one-or-list') return elementOf(value.of);
  return value.type === 'element' ? value.element : undefined;
}

/**
 * Returns the type of value that a plain text at this place is: that of the key which the short form of an element
 * stands for.
 */
export function shortFormOf(value: ValueSchema): ValueSchema | undefined {
  if (value.type === 'one-or-list') return shortFormOf(value.of);
  if (value.type !== 'element') return value;
  const { short } = schema[value.element];
  return short === undefined ? undefined : keysOf(value.element).get(short)?.value;
}

/** Returns whether the author writes words of their own there, which no list of proposals can know. */
export function takesFreeText({ value, references }: Expected): boolean {
  if (references !== undefined) return false;
  const short = shortFormOf(value);
  return short !== undefined && !known.has(short.type);
}

/** Values that are chosen from a few. */
const known: ReadonlySet<ValueSchema['type']> = new Set([
  'boolean',
  'integer',
  'enum',
  'reference',
  'list',
  'map',
]);

function itemOf(expected: Expected): Expected | undefined {
  const { value } = expected;
  if (value.type !== 'list' && value.type !== 'one-or-list') return undefined;
  return { ...expected, value: value.of };
}

function behindKey(expected: Expected, key: string): Expected | undefined {
  const { value } = expected;
  if (value.type === 'map') return { ...expected, value: value.of };
  if (value.type === 'integer' && value.each !== undefined) {
    const { each: _, ...number } = value;
    return { ...expected, value: number };
  }
  const element = elementOf(value);
  if (element === undefined) return undefined;
  const known = keysOf(element).get(key);
  if (known !== undefined) {
    const references = referencesBehind(expected, known.value, key);
    return { value: known.value, key, of: element, ...(references === undefined ? {} : { references }) };
  }
  // Any other key of a step is taken for a lane, also one that is not declared yet.
  if (schema[element].lanes !== true || key.startsWith('x-')) return undefined;
  return { value: { type: 'one-or-list', of: { type: 'element', element: 'cell' } }, key, of: element };
}

function referencesBehind(
  expected: Expected,
  value: ValueSchema,
  key: string,
): readonly ReferenceKind[] | undefined {
  const short = shortFormOf(value);
  if (short?.type !== 'reference') return undefined;
  // The id of an arrow written long: which key the arrow stands behind has been seen before.
  if (elementOf(expected.value) === 'link') return expected.references;
  if (key === 'next') return ['step'];
  return key === 'to' ? ['cell', 'process'] : [short.to];
}
