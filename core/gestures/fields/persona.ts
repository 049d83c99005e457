import { withoutQuotes } from '../../analysis/mentions.ts';
import type { Key } from '../../diagram/picture.ts';
import { replace } from '../../edit.ts';
import { ownerOf } from '../../fields/owner.ts';
import { kebabCase } from '../../names/kebab-case.ts';
import { isOneWord } from '../../rename.ts';
import type { Draft } from '../draft.ts';
import type { Refused } from '../gesture.ts';
import { writeField } from './write-field.ts';

/**
 * Before the name or the id of a persona changes, keeps its feelings: an id that follows from the name and is used is
 * written down, and where another id is used, the new one is.
 */
export function setPersona(draft: Draft, key: Key, field: string, text: string): Refused | undefined {
  const place = /^persona_(\d+)$/.exec(key)?.[1];
  const { model, source } = draft.file;
  const persona = place === undefined ? undefined : model.personas[Number(place)];
  if (persona === undefined || (field !== 'id' && field !== 'name')) return undefined;
  const uses = model.stages.flatMap(({ steps }) =>
    steps.flatMap(({ emotions }) => emotions.filter((one) => one.persona.value === persona.id)),
  );
  if (uses.length === 0) return undefined;
  if (field === 'name') {
    if (persona.idSpan !== undefined || kebabCase(text) === persona.id) return undefined;
    return writeField(draft, (file) => ownerOf(file, key), 'id', persona.id);
  }
  const id = text === '' ? kebabCase(persona.name.value) : text;
  if (!isOneWord(id)) {
    return { refused: 'An id is one word of letters and digits, joined by hyphens.' };
  }
  if (model.personas.some((one) => one !== persona && one.id === id)) {
    return { refused: `Another persona is called "${id}" already. Choose another id.` };
  }
  const { text: written } = source;
  draft.change(uses.map(({ persona: { span } }) => replace(withoutQuotes(written, span), id)));
  return undefined;
}
