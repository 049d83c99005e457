import type { FieldRow, FieldValue } from '../../fields/field-value.ts';
import { longestLine } from '../../refactor/on-lines.ts';
import { type ElementName, type KeySchema, keysOf, schema, type ValueSchema } from '../../schema.ts';
import { asValue } from '../../source/as-value.ts';
import { newScalar, onOneLine, tidied } from './scalar-text.ts';

/** The place that a new value goes to. */
export interface NewPlace {
  readonly inFlow: boolean;
  /** The column of its key. */
  readonly column: number;
}

/** Returns whether there is nothing in a value that could be written. */
export function isNothing(value: FieldValue | null): boolean {
  if (value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every((one) => one === null || one === '');
}

/** Returns the items of a list as they are kept, without those that say nothing. */
export function itemsIn(value: FieldValue, of: ValueSchema): readonly (string | FieldRow)[] {
  const items = Array.isArray(value)
    ? (value as readonly (string | FieldRow)[])
    : [value as string | FieldRow];
  return items
    .flatMap((item): readonly (string | FieldRow)[] => (typeof item === 'object' ? [item] : idsIn(item, of)))
    .filter((item) => !isNothing(item));
}

/** Writes a value behind a key that is not there yet, as the format's examples write it. */
export function newValue(key: KeySchema, value: FieldValue, place: NewPlace): string {
  const { value: type, example = '' } = key;
  if (type.type === 'list' || type.type === 'one-or-list') {
    const items = itemsIn(value, type.of);
    const isOne = items.length === 1 && type.type === 'one-or-list' && !example.startsWith('[');
    return newList(items, type.of, { ...place, key: key.key, isOne });
  }
  if (typeof value === 'object') return braces(Object.entries(value as FieldRow));
  return newScalar(tidied(value, type), type, place.inFlow, place.column + 2);
}

interface ListPlace extends NewPlace {
  readonly key: string;
  /** True when a single item stands behind the key without a list. */
  readonly isOne: boolean;
}

function newList(
  items: readonly (string | FieldRow)[],
  of: ValueSchema,
  { inFlow, column, key, isOne }: ListPlace,
): string {
  const flow = items.map((item) => itemText(item, of, true));
  const [first = ''] = flow;
  if (isOne) return typeof items[0] === 'string' && !inFlow ? itemText(items[0], of, false) : first;
  const line = `[${flow.join(', ')}]`;
  const holdsRows = flow.some((item) => item.startsWith('{'));
  if (inFlow || (!holdsRows && column + key.length + 2 + line.length <= longestLine)) return line;
  const indent = ' '.repeat(column + 2);
  return items.map((item) => `\n${indent}- ${itemText(item, of, false)}`).join('');
}

/** Writes an item of a list on one line. */
export function itemText(item: string | FieldRow, of: ValueSchema, inFlow: boolean): string {
  if (of.type !== 'element') return onOneLine(String(item), of, inFlow);
  const row = rowOf(item, of.element);
  const { short } = schema[of.element];
  const cells = cellsOf(row, of.element);
  const [only] = cells;
  if (cells.length === 1 && only !== undefined && only[0] === short) {
    return onOneLine(String(only[1]), { type: 'text' }, inFlow);
  }
  return braces(cells.map(([key, value]) => [key, cellText(value, typeOf(of.element, key))] as const));
}

/** Several ids in one cell of a row become a list. */
function cellText(value: string, type: ValueSchema): string {
  if (type.type !== 'list' && type.type !== 'one-or-list') return onOneLine(value, type, true);
  const texts = idsIn(value, type.of).map((one) => onOneLine(one, type.of, true));
  return texts.length === 1 ? (texts[0] ?? '') : `[${texts.join(', ')}]`;
}

/** Of what is referred to, several may stand in one text, parted by commas. */
function idsIn(text: string | number, of: ValueSchema): readonly string[] {
  const texts = of.type === 'reference' ? String(text).split(',') : [text];
  return texts.map((one) => tidied(one, of)).filter((one) => one !== '');
}

/** Returns an item as a row: a text is the key that it stands for. */
export function rowOf(item: string | FieldRow, element: ElementName): FieldRow {
  return typeof item === 'string' ? { [schema[element].short ?? 'name']: item } : item;
}

/** The keys of a row that say something, tidied, in the order of the format. */
function cellsOf(row: FieldRow, element: ElementName): readonly (readonly [string, string])[] {
  const cells: (readonly [string, string])[] = [];
  for (const [key, { value: type }] of keysOf(element)) {
    const value = row[key];
    const text = value === null || value === undefined ? '' : tidied(value, type);
    if (text !== '') cells.push([key, text]);
  }
  return cells;
}

function typeOf(element: ElementName, key: string): ValueSchema {
  return keysOf(element).get(key)?.value ?? { type: 'text' };
}

function braces(entries: readonly (readonly [string, string | number | null])[]): string {
  const written = entries.filter(([, value]) => value !== null && value !== '');
  return `{ ${written.map(([key, value]) => `${asValue(key, true)}: ${value}`).join(', ')} }`;
}
