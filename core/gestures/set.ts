import type { BlueprintFile } from '../blueprint-file.ts';
import type { Key } from '../diagram/picture.ts';
import type { FieldValue } from '../fields/field-value.ts';
import { namedBy, ownerOf } from '../fields/owner.ts';
import { rename as giveId } from '../rename.ts';
import { Draft } from './draft.ts';
import { setPersona } from './fields/persona.ts';
import { writeDown } from './fields/write-down.ts';
import { writeField } from './fields/write-field.ts';
import type { Outcome, Perform, Refused } from './gesture.ts';
import { rename } from './rename.ts';
import { lanesWrittenOut } from './written-lanes.ts';

/** Writes the value of a key of the format. */
export interface SetField {
  readonly kind: 'set';
  /**
   * Keys of those that get the value: stages, steps, cells, lanes and arrows by their keys in the picture, `document`,
   * `persona_0` and so on, declarations as in `actor:clerk`.
   */
  readonly keys: readonly Key[];
  /** The key, as the format calls it. */
  readonly field: string;
  /** `null`, an empty text and an empty list take the key away; for `to` and `next` an empty list says that there is none. */
  readonly value: FieldValue | null;
}

/** Gives elements a value of a key; a name, and an id with all that refers to it, as renaming does. */
export const set: Perform<SetField> = (file, { keys, field, value }) => {
  const draft = new Draft(file);
  for (const key of keys) {
    const refused = setField(draft, key, field, value);
    if (refused !== undefined) return refused;
  }
  return draft.outcome();
};

/** Gives one element a value of a key. */
function setField(draft: Draft, key: Key, field: string, value: FieldValue | null): Refused | undefined {
  // A role or an id of one of the usual lanes writes them down; a name does so itself.
  const lanes = key.startsWith('lane_') && field !== 'name' && value !== null && lanesWrittenOut(draft.file);
  if (lanes) draft.change([lanes]);
  const { file } = draft;
  const element = namedBy(file, key);
  const isNamed = element !== undefined && ['cell', 'step', 'stage', 'lane'].includes(element.kind);
  if (isNamed && (field === 'name' || field === element.kind)) {
    return taken(draft, rename(file, { kind: 'rename', key, name: typeof value === 'string' ? value : '' }));
  }
  const text = typeof value === 'string' ? value.trim() : '';
  if (isNamed && field === 'id') {
    if (text === element.id && element.idSpan !== undefined) return undefined;
    if (text !== '') return taken(draft, giveId(file, element, text));
    if (file.analysis.referencesTo(element).length > 0) {
      return { refused: `"${element.id}" is referred to by this id. Give it another one instead.` };
    }
  }
  const locate = (now: BlueprintFile) => ownerOf(now, key);
  const refused =
    setPersona(draft, key, field, text) ?? (element === undefined ? writeDown(draft, key) : undefined);
  return refused ?? writeField(draft, locate, field, value);
}

function taken(draft: Draft, outcome: Outcome): Refused | undefined {
  if ('refused' in outcome) return outcome;
  draft.change(outcome.changes);
  return undefined;
}
