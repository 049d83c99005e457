import type { Key } from '../diagram/picture.ts';
import type { FieldRow } from '../fields/field-value.ts';
import { ownerOf } from '../fields/owner.ts';
import { keysOf, schema } from '../schema.ts';
import { Draft } from './draft.ts';
import { writeField } from './fields/write-field.ts';
import { readItems } from './fields/write-list.ts';
import type { Perform } from './gesture.ts';
import { inOneLine } from './rename.ts';

/** Adds one text to a list such as `pains`. */
export interface AddText {
  readonly kind: 'add-text';
  /** Keys of those that have the list, as for `set`; each gets the text. */
  readonly keys: readonly Key[];
  readonly field: string;
  /** As the author typed it; for a fail point or a metric, its name. */
  readonly text: string;
}

/** Adds a text at the end of a list; one that is there already is not added again. */
export const addText: Perform<AddText> = (file, { keys, field, text }) => {
  const wanted = inOneLine(text);
  if (wanted === '') return { refused: 'There is nothing to add: the text is empty.' };
  const draft = new Draft(file);
  for (const key of keys) {
    const locate = (now: typeof file) => ownerOf(now, key);
    const owner = locate(draft.file);
    if ('refused' in owner) return owner;
    const type = keysOf(owner.element).get(field)?.value;
    if (type?.type !== 'list' && type?.type !== 'one-or-list') {
      return { refused: `${schema[owner.element].title} has no list called "${field}".` };
    }
    const known = readItems(draft.file, locate, field, type.of).filter((one) => one !== undefined);
    const isThere = known.some((one: string | FieldRow) =>
      typeof one === 'string' ? one === wanted : one.name === wanted,
    );
    const refused = isThere ? undefined : writeField(draft, locate, field, [...known, wanted]);
    if (refused !== undefined) return refused;
  }
  return draft.outcome();
};
