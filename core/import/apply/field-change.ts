import type { BlueprintFile } from '../../blueprint-file.ts';
import type { Key } from '../../diagram/picture.ts';
import type { FieldValue } from '../../fields/field-value.ts';
import type { Gesture } from '../../gesture.ts';
import { fromLines } from '../../office/lines.ts';
import { type ElementName, keysOf } from '../../schema.ts';
import { ownValue } from '../own/own-values.ts';
import { declaredIn } from './declared-in.ts';
import type { SheetChange } from './sheet-change.ts';

/** The place of a value in a blueprint, and what a sheet says of it. */
interface FieldPlace {
  readonly element: ElementName;
  /** Of the element, as gestures name it. */
  readonly key: Key;
  readonly where: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** Returns the change of a value; `undefined` when both sides say the same. */
export function fieldChange(place: FieldPlace): SheetChange | undefined {
  const { element, field, before, after } = place;
  if (isSame(element, field, before, after)) return undefined;
  return {
    kind: 'change',
    where: place.where,
    what: field,
    ...(before !== '' && { before }),
    ...(after !== '' && { after }),
    round: 0,
    gestures: (file) => [gestureOf(file, place)],
  };
}

const assigned = new Set(['by', 'channel', 'system', 'needs']);

function gestureOf(file: BlueprintFile, { element, key, field, after }: FieldPlace): Gesture {
  const keys = [key];
  const value: FieldValue | null =
    after === '' ? null : (ownValue(declaredIn(file), element, field, after) ?? null);
  // Names that nothing has yet are declared.
  if (assigned.has(field) && Array.isArray(value) && element !== 'process') {
    const section = declaredIn(file).declared[sectionOf(field)];
    const all = value.map(String);
    return {
      kind: 'assign',
      keys,
      field: field as 'by' | 'channel' | 'system' | 'needs',
      ids: all.filter((id) => section.has(id)),
      declare: all.filter((id) => !section.has(id)),
    };
  }
  return { kind: 'set', keys, field, value };
}

function sectionOf(field: string): 'actors' | 'channels' | 'systems' | 'processes' {
  return field === 'by'
    ? 'actors'
    : field === 'channel'
      ? 'channels'
      : field === 'system'
        ? 'systems'
        : 'processes';
}

/** Programs write numbers and marks in their own ways, and put white space around lines. */
function isSame(element: ElementName, field: string, before: string, after: string): boolean {
  if (before.trim() === after.trim()) return true;
  const type = keysOf(element).get(field)?.value.type;
  if (type === 'boolean') return yes(before) === yes(after);
  if (type === 'integer' && before !== '' && after !== '' && Number(before) === Number(after)) return true;
  return JSON.stringify(linesOf(before)) === JSON.stringify(linesOf(after));
}

function yes(text: string): boolean {
  return /^(?:true|1|wahr|verdadero|vrai)$/i.test(text.trim());
}

function linesOf(text: string): readonly string[] {
  return fromLines(text).map((line) => line.replaceAll(/\s+/g, ' ').trim());
}
