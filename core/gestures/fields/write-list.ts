import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import type { BlueprintFile } from '../../blueprint-file.ts';
import { replace } from '../../edit.ts';
import { type Field, fieldAt, notHere } from '../../fields/field-at.ts';
import type { FieldRow, FieldValue } from '../../fields/field-value.ts';
import type { Locate } from '../../fields/owner.ts';
import { comesFrom } from '../../fields/repeated.ts';
import { intoList } from '../../refactor/items.ts';
import { longestLine } from '../../refactor/on-lines.ts';
import { type ElementName, type KeySchema, schema, type ValueSchema } from '../../schema.ts';
import { columnOf } from '../../source/lines.ts';
import { aliasTargets, isEmpty, nodeSpan } from '../../source/nodes.ts';
import type { Draft } from '../draft.ts';
import type { Refused } from '../gesture.ts';
import { type Arranged, arrange } from './arrange.ts';
import { itemsIn, itemText, rowOf } from './new-value.ts';
import { rewritten, tidied } from './scalar-text.ts';

type Item = string | FieldRow;

/** Writes a key of an element. */
type WriteField = (
  draft: Draft,
  locate: Locate,
  field: string,
  value: FieldValue | null,
) => Refused | undefined;

/**
 * Makes the list behind a key one of these items. An item that is there already stays as it is written, one that
 * differs is changed in place; what is added stands as the others do. Keys of a row that are not given stay.
 */
export function writeList(
  draft: Draft,
  locate: Locate,
  key: KeySchema,
  value: FieldValue,
  writeField: WriteField,
): Refused | undefined {
  const type = key.value;
  if (type.type !== 'list' && type.type !== 'one-or-list') return notHere;
  const { of } = type;
  const wanted = itemsIn(value, of);
  const old = readItems(draft.file, locate, key.key, of);
  const pairing = paired(wanted, old, of);
  for (const [index, at] of pairing.entries()) {
    const item = wanted[index];
    if (at === undefined || item === undefined || isSame(item, old[at], of)) continue;
    const refused = changeItem(draft, locate, key.key, of, at, item, writeField);
    if (refused !== undefined) return refused;
  }
  const stays = pairing.length === old.length && pairing.every((at, index) => at === index);
  if (stays) return undefined;
  if (wanted.length === 0) return emptied(draft, locate, key.key);
  const refused = asList(draft, locate, key.key, old.length, wanted, of);
  if (refused !== undefined) return refused;
  const list = fieldAt(draft.file, locate, key.key)?.node;
  if (!isSeq(list)) return notHere;
  const order = wanted.map(
    (item, index): Arranged =>
      pairing[index] ?? { flow: itemText(item, of, true), block: itemText(item, of, false) },
  );
  const changes = arrange(draft.file.source, list, order);
  if (changes === undefined) return notHere;
  draft.change(changes);
  return undefined;
}

/** Returns the items behind a key as they are written; `undefined` stands for one that says nothing or cannot be read. */
export function readItems(
  file: BlueprintFile,
  locate: Locate,
  field: string,
  of: ValueSchema,
): readonly (Item | undefined)[] {
  const node = fieldAt(file, locate, field)?.node;
  if (node === undefined || isEmpty(node)) return [];
  return nodesIn(node).map((one) => readItem(file, one, of));
}

function nodesIn(node: Node): readonly Node[] {
  return isSeq(node) ? (node.items as readonly Node[]) : [node];
}

function readItem({ source }: BlueprintFile, written: Node, of: ValueSchema): Item | undefined {
  const node = isAlias(written) ? aliasTargets(source.document).get(written) : written;
  if (isScalar(node) && !isEmpty(node)) return tidied(String(node.value), of);
  if (!isMap(node) || of.type !== 'element') return undefined;
  const row: Record<string, string> = {};
  for (const { key, value } of node.items) {
    if (!isScalar(key)) continue;
    const texts = (isSeq(value) ? value.items : [value]).flatMap((one) =>
      isScalar(one) && !isEmpty(one) ? String(one.value) : [],
    );
    if (texts.length > 0) row[String(key.value)] = texts.join(', ');
  }
  return row;
}

/** Returns for each item that is wanted the place of the one that it is, or that becomes it. */
function paired(
  wanted: readonly Item[],
  old: readonly (Item | undefined)[],
  of: ValueSchema,
): readonly (number | undefined)[] {
  const free = new Set(old.keys());
  const take = (fits: (at: number) => boolean): number | undefined => {
    for (const at of free) {
      if (!fits(at)) continue;
      free.delete(at);
      return at;
    }
    return undefined;
  };
  const same = wanted.map((item) => take((at) => isSame(item, old[at], of)));
  // One that has the name of another is that one, changed; any other is the next that is left over.
  const named = wanted.map((item, index) => same[index] ?? take((at) => hasName(item, old[at], of)));
  if (wanted.length < old.length) return named;
  return named.map((at) => at ?? take(() => true));
}

function isSame(item: Item, old: Item | undefined, of: ValueSchema): boolean {
  if (old === undefined) return false;
  if (of.type !== 'element') return item === old;
  const [now, before] = [rowOf(item, of.element), rowOf(old, of.element)];
  return Object.keys(now).every((key) => cell(now, key) === cell(before, key));
}

function cell(row: FieldRow, key: string): string {
  return String(row[key] ?? '').trim();
}

function hasName(item: Item, old: Item | undefined, of: ValueSchema): boolean {
  if (old === undefined || of.type !== 'element') return false;
  const key = nameOf(of.element);
  return cell(rowOf(item, of.element), key) === cell(rowOf(old, of.element), key);
}

function nameOf(element: ElementName): string {
  return schema[element].short ?? 'name';
}

function changeItem(
  draft: Draft,
  locate: Locate,
  field: string,
  of: ValueSchema,
  at: number,
  item: Item,
  writeField: WriteField,
): Refused | undefined {
  if (of.type === 'element') {
    const { element } = of;
    for (const [key, value] of Object.entries(rowOf(item, element))) {
      const refused = writeField(draft, itemAt(locate, field, element, at), key, value);
      if (refused !== undefined) return refused;
    }
    return undefined;
  }
  const found = fieldAt(draft.file, locate, field);
  const node = found && nodesIn(found.node)[at];
  if (found === undefined || node === undefined) return notHere;
  const { source } = draft.file;
  if (isAlias(node)) return comesFrom(source, node);
  if (!isScalar(node)) return notHere;
  const column = columnOf(source.text, node.range?.[0] ?? 0);
  draft.change(rewritten(source, node, String(item), of, isFlow(found), column));
  return undefined;
}

function isFlow({ owner, map, node }: Field): boolean {
  return owner.inFlow || map.flow === true || (isSeq(node) && node.flow === true);
}

/** Finds an item of the list behind a key of something. */
function itemAt(locate: Locate, field: string, element: ElementName, at: number): Locate {
  return (file) => {
    const found = fieldAt(file, locate, field);
    const node = found && nodesIn(found.node)[at];
    if (found === undefined || node === undefined) return notHere;
    if (isAlias(node)) return comesFrom(file.source, node);
    const inFlow = isFlow(found);
    return isSeq(found.node) ? { element, node, inFlow } : { element, node, inFlow, pair: found.pair };
  };
}

/** Makes a list of a single value, so that others can stand beside it. */
function asList(
  draft: Draft,
  locate: Locate,
  field: string,
  count: number,
  wanted: readonly Item[],
  of: ValueSchema,
): Refused | undefined {
  const found = fieldAt(draft.file, locate, field);
  if (found === undefined || count === 0) return notHere;
  const { map, pair, node } = found;
  if (isSeq(node)) return undefined;
  const { source } = draft.file;
  if (isAlias(node)) return comesFrom(source, node);
  const { text } = source;
  const span = nodeSpan(node, text);
  const all = wanted.map((item) => itemText(item, of, true)).join(', ');
  const fits = columnOf(text, span.start) + all.length + 2 <= longestLine;
  if (isScalar(node) && (isFlow(found) || fits) && !/^[|>&!]/.test(text.slice(span.start, span.end))) {
    const own = text.slice(span.start, span.end);
    const isSafe = isFlow(found) || (!own.includes('\n') && !/^[^"'].*[,[\]{}]/.test(own));
    draft.change([replace(span, `[${isSafe ? own : itemText(String(node.value), of, true)}]`)]);
    return undefined;
  }
  const changes = intoList(source, map, pair);
  if (changes === undefined) return notHere;
  draft.change(changes);
  return undefined;
}

/** No arrow at all. */
function emptied(draft: Draft, locate: Locate, field: string): Refused | undefined {
  const found = fieldAt(draft.file, locate, field);
  if (found === undefined) return notHere;
  const { source } = draft.file;
  const { text } = source;
  const start = text.indexOf(':', nodeSpan(found.pair.key as Node, text).end) + 1;
  const { end } = nodeSpan(found.node, text);
  if (/(?:^|\s)[#&!]/.test(text.slice(start, end))) return notHere;
  draft.change([replace({ start, end }, ' []')]);
  return undefined;
}
