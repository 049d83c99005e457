import { isAlias, isMap, isScalar, type Node } from 'yaml';
import { addEntry, removeEntry, replace } from '../../edit.ts';
import { fieldAt, notHere } from '../../fields/field-at.ts';
import type { FieldRow } from '../../fields/field-value.ts';
import type { Locate } from '../../fields/owner.ts';
import { asValue } from '../../source/as-value.ts';
import { isEmpty, nodeSpan } from '../../source/nodes.ts';
import { pairOf } from '../../source/places.ts';
import type { Draft } from '../draft.ts';
import type { Refused } from '../gesture.ts';

/** Writes a map whose keys the author chose, such as a number for each persona. An entry that is not given is removed. */
export function writeRow(draft: Draft, locate: Locate, field: string, row: FieldRow): Refused | undefined {
  const found = fieldAt(draft.file, locate, field);
  if (found === undefined || !isMap(found.node)) return notHere;
  const known = found.node.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
  const wanted = Object.keys(row).filter((key) => row[key] !== null && row[key] !== '');
  // What is added comes first, so that the map never runs empty.
  for (const key of [...wanted, ...known.filter((one) => !wanted.includes(one))]) {
    const map = fieldAt(draft.file, locate, field)?.node;
    if (!isMap(map)) return notHere;
    const { source } = draft.file;
    const pair = pairOf(map, key);
    const value = wanted.includes(key) ? String(row[key]) : undefined;
    if (value === undefined) {
      if (pair !== undefined) draft.change([removeEntry(source, map, pair)]);
      continue;
    }
    const written = /^[+-]?\d+$/.test(value) ? value : asValue(value, true);
    const node = pair?.value as Node | null | undefined;
    if (pair === undefined) draft.change([addEntry(source, map, asValue(key, true), written)]);
    else if (isAlias(node)) return notHere;
    else if (node === null || node === undefined || isEmpty(node)) return notHere;
    else if (!isScalar(node) || String(node.value) !== value) {
      draft.change([replace(nodeSpan(node, source.text), written)]);
    }
  }
  return undefined;
}
