import { isAlias, isMap, isScalar, type Node, type Pair, type YAMLMap } from 'yaml';
import { addEntry, addEntryBefore, fillKey, replace } from '../../edit.ts';
import { fieldAt, notHere, pairFor } from '../../fields/field-at.ts';
import type { FieldRow, FieldValue } from '../../fields/field-value.ts';
import type { Locate, Owner } from '../../fields/owner.ts';
import { comesFrom } from '../../fields/repeated.ts';
import { lengthen } from '../../fixes.ts';
import type { TextChange } from '../../problem.ts';
import { intoLines, longestLine, pairTexts } from '../../refactor/on-lines.ts';
import { type ElementName, type KeySchema, keysOf, schema } from '../../schema.ts';
import { asValue } from '../../source/as-value.ts';
import { columnOf, lineEnd, lineStart } from '../../source/lines.ts';
import { isEmpty, nodeSpan } from '../../source/nodes.ts';
import { pairOf } from '../../source/places.ts';
import type { Source } from '../../source.ts';
import { roleOf } from '../../vocabulary.ts';
import type { Draft } from '../draft.ts';
import type { Refused } from '../gesture.ts';
import { isNothing, newValue } from './new-value.ts';
import { removeField } from './remove-field.ts';
import { rewritten, tidied } from './scalar-text.ts';
import { writeList } from './write-list.ts';
import { writeRow } from './write-row.ts';

/**
 * Writes a value behind a key of an element: over the one that is there, or at its place in the order of the format. A
 * value that says nothing takes the key away. What is written short becomes long.
 *
 * @returns why it is not written, or nothing
 */
export function writeField(
  draft: Draft,
  locate: Locate,
  field: string,
  value: FieldValue | null,
): Refused | undefined {
  const owner = locate(draft.file);
  if ('refused' in owner) return owner;
  const key = keysOf(owner.element).get(field);
  if (key === undefined) return { refused: `${schema[owner.element].title} has no "${field}".` };
  const isListOfNone = Array.isArray(value) && value.length === 0 && takesEmptyList(key);
  if (isNothing(value) && !isListOfNone) return removeField(draft, owner, key);
  if (value === null) return undefined;
  const { source } = draft.file;
  if (isScalar(owner.node) && !isEmpty(owner.node) && field === schema[owner.element].short) {
    return overScalar(draft, owner, owner.node, key, value);
  }
  const pair = isMap(owner.node) ? pairFor(owner.node, owner.element, field) : undefined;
  if (pair === undefined) return addField(draft, locate, key, value);
  const node = pair.value as Node | null;
  if (isAlias(node)) return comesFrom(source, node);
  if (node === null || isEmpty(node)) {
    const change = fillKey(source, pair, newValue(key, value, placeIn(source, owner, pair)));
    return change === undefined ? notHere : made(draft, [change]);
  }
  return overValue(draft, locate, key, value);
}

/** For the arrows an empty list says that there is none. */
function takesEmptyList({ value }: KeySchema): boolean {
  return value.type === 'one-or-list' && value.of.type === 'element' && value.of.refers !== undefined;
}

function made(draft: Draft, changes: readonly TextChange[]): undefined {
  draft.change(changes);
  return undefined;
}

function placeIn({ text }: Source, { node, inFlow }: Owner, pair: Pair) {
  const isFlow = inFlow || (isMap(node) && node.flow === true);
  return { inFlow: isFlow, column: columnOf(text, (pair.key as Node).range?.[0] ?? 0) };
}

function overValue(draft: Draft, locate: Locate, key: KeySchema, value: FieldValue): Refused | undefined {
  const found = fieldAt(draft.file, locate, key.key);
  if (found === undefined) return notHere;
  const { owner, pair, node } = found;
  const { type } = key.value;
  if (type === 'list' || type === 'one-or-list') return writeList(draft, locate, key, value, writeField);
  if (isMap(node) && typeof value === 'object') return writeRow(draft, locate, key.key, value as FieldRow);
  if (isScalar(node) && typeof value !== 'object') {
    return overScalar(
      draft,
      { ...owner, inFlow: placeIn(draft.file.source, owner, pair).inFlow, pair },
      node,
      key,
      value,
    );
  }
  const change = overWhole(draft.file.source, owner, pair, key, value);
  return change === undefined ? notHere : made(draft, [change]);
}

function overScalar(
  draft: Draft,
  { pair, inFlow }: Owner,
  node: Node,
  { value: type }: KeySchema,
  value: FieldValue,
): Refused | undefined {
  if (!isScalar(node) || typeof value === 'object') return notHere;
  const { source } = draft.file;
  const text = tidied(value, type);
  if (String(node.value).normalize('NFC') === text) return undefined;
  const at = (pair?.key as Node | undefined)?.range?.[0] ?? node.range?.[0] ?? 0;
  const changes = rewritten(source, node, text, type, inFlow, columnOf(source.text, at) + 2);
  return made(draft, changes);
}

/** Writes a value over another of its kind, such as a number for each persona over one for all. */
function overWhole(
  source: Source,
  owner: Owner,
  pair: Pair,
  key: KeySchema,
  value: FieldValue,
): TextChange | undefined {
  const { text } = source;
  const written = newValue(key, value, placeIn(source, owner, pair));
  const node = pair.value as Node;
  const span = nodeSpan(node, text);
  const start = text.indexOf(':', nodeSpan(pair.key as Node, text).end) + 1;
  if (/(?:^|\s)[#&!]/.test(text.slice(start, span.end))) return undefined;
  return replace({ start, end: span.end }, written.startsWith('\n') ? written : ` ${written}`);
}

/** Adds a key that is not there yet. */
function addField(draft: Draft, locate: Locate, key: KeySchema, value: FieldValue): Refused | undefined {
  const length = newValue(key, value, { inFlow: true, column: 0 }).length + key.key.length;
  const isLong = /\n/.test(newValue(key, value, { inFlow: false, column: 4 }).replace(/^\n\s+- .*$/, ''));
  const refused = withRoom(draft, locate, isLong ? longestLine : length);
  if (refused !== undefined) return refused;
  const { source } = draft.file;
  const owner = locate(draft.file);
  if ('refused' in owner) return owner;
  if (owner.node === null || isEmpty(owner.node)) return intoNothing(draft, owner, key, value);
  if (!isMap(owner.node)) return notHere;
  const map = owner.node;
  const column = columnOf(source.text, map.range?.[0] ?? 0);
  const written = newValue(key, value, { inFlow: owner.inFlow || map.flow === true, column });
  return made(draft, [inOrder(source, map, owner.element, key.key, written)]);
}

/** Adds a key at its place in the order of the format. */
function inOrder(
  source: Source,
  map: YAMLMap,
  element: ElementName,
  field: string,
  value: string,
): TextChange {
  const order = [...keysOf(element).keys()];
  const before = order.slice(0, order.indexOf(field));
  const after = before.findLast((one) => pairOf(map, one) !== undefined);
  const [first] = map.items;
  const isFirst =
    after === undefined && order.some((one) => !before.includes(one) && pairOf(map, one) === first);
  return isFirst && first !== undefined && !value.startsWith('\n')
    ? addEntryBefore(source, map, field, value, first)
    : addEntry(source, map, field, value, after);
}

/**
 * Makes a map of an element that is written short; on lines of its own where a line would be too long.
 *
 * @param more the number of characters that will be added
 */
function withRoom(draft: Draft, locate: Locate, more: number): Refused | undefined {
  const owner = locate(draft.file);
  if ('refused' in owner) return owner;
  const { node, element } = owner;
  const { source } = draft.file;
  const { text } = source;
  if (node === null || isEmpty(node) || (isMap(node) && !node.flow)) return undefined;
  const span = nodeSpan(node, text);
  const room = lineStart(text, span.start) + longestLine - 6;
  const fits = lineEnd(text, span.start) + more < room;
  const isOnOneLine = !text.slice(span.start, span.end).includes('\n');
  if (isMap(node)) {
    const pairs =
      !fits && isOnOneLine && !owner.inFlow && node.anchor === undefined
        ? pairTexts(source, node)
        : undefined;
    const change = pairs && intoLines(source, { node, pair: owner.pair }, pairs);
    return change === undefined ? undefined : made(draft, [change]);
  }
  const short = shortOf(element, node);
  if (short === undefined || !isScalar(node)) return notHere;
  const written = text.slice(span.start, span.end);
  if (/^[*&!]/.test(written)) return notHere;
  if (!fits && isOnOneLine && !owner.inFlow) {
    const plain =
      /^["']/.test(written) || asValue(written) === written ? written : asValue(String(node.value));
    const change = intoLines(source, { node, pair: owner.pair }, [`${short}: ${plain}`]);
    if (change !== undefined) return made(draft, [change]);
  }
  if (/^[|>]/.test(written) && /^\S+[ \t]+#/.test(written)) return notHere;
  const full = lengthen(source, { value: String(node.value), span }, short);
  return full === undefined ? notHere : made(draft, [full]);
}

/** The key that a plain text stands for; the id for a lane that is written as its role. */
function shortOf(element: ElementName, node: Node): string | undefined {
  const isRole = element === 'lane' && isScalar(node) && roleOf(String(node.value)) === node.value;
  return isRole ? 'id' : schema[element].short;
}

/** Writes the first key of something that is declared and says nothing, or of an empty document. */
function intoNothing(
  draft: Draft,
  { pair, inFlow, element }: Owner,
  key: KeySchema,
  value: FieldValue,
): Refused | undefined {
  const { source } = draft.file;
  if (pair === undefined) {
    if (element !== 'document') return notHere;
    const end = source.text.length;
    const line = source.text === '' || source.text.endsWith('\n') ? '' : '\n';
    const written = newValue(key, value, { inFlow: false, column: 0 });
    const entry = `${line}${key.key}:${written.startsWith('\n') ? '' : ' '}${written}\n`;
    return made(draft, [replace({ start: end, end }, entry)]);
  }
  const isShort = schema[element].short === key.key && typeof value === 'string';
  const own = isShort
    ? asValue(tidied(value, key.value), inFlow)
    : `{ ${key.key}: ${newValue(key, value, { inFlow: true, column: 0 })} }`;
  const change = fillKey(source, pair, own);
  return change === undefined ? notHere : made(draft, [change]);
}
