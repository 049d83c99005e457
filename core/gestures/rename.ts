import { withoutQuotes } from '../analysis/mentions.ts';
import type { BlueprintFile } from '../blueprint-file.ts';
import type { Key } from '../diagram/picture.ts';
import { replace } from '../edit.ts';
import type { Element } from '../model.ts';
import { rename as giveId } from '../rename.ts';
import { asValue } from '../source/as-value.ts';
import { Draft } from './draft.ts';
import type { Outcome, Perform } from './gesture.ts';

/** Writes another name on a card, a step, a stage or a lane. */
export interface Rename {
  readonly kind: 'rename';
  readonly key: Key;
  /** As the author typed it, on one line; line breaks become spaces. */
  readonly name: string;
}

/** Gives an element another name. An id that follows from the name and is referred to is written down before. */
export const rename: Perform<Rename> = (file, { key, name }) => {
  const element = file.drawn.elements.get(key);
  if (element === undefined) return { refused: 'What was renamed is not in the text any more.' };
  const wanted = name.replaceAll(/\s+/g, ' ').trim();
  if (wanted === '') return { refused: 'A name cannot be empty. To take the card away, delete it.' };
  if (wanted === element.name) return { changes: [] };
  const draft = new Draft(file);
  if (element.idSpan === undefined && file.analysis.referencesTo(element).length > 0) {
    const written = giveId(file, element, element.id);
    if ('refused' in written) return written;
    draft.change(written.changes);
  }
  return renamed(draft, key, wanted);
};

function renamed(draft: Draft, key: Key, name: string): Outcome {
  const element = draft.file.drawn.elements.get(key);
  const change = element && nameChange(draft.file, element, name);
  if (change === undefined) return { refused: 'The name is not written where it can be changed.' };
  draft.change([change]);
  return { changes: draft.changes };
}

function nameChange({ source }: BlueprintFile, { nameSpan }: Element, name: string) {
  const { text } = source;
  if (nameSpan.end === nameSpan.start || /^[*&!]/.test(text.slice(nameSpan.start))) return undefined;
  const inner = withoutQuotes(text, nameSpan);
  const isQuoted = inner.start > nameSpan.start;
  if (isQuoted && !/["'\\]/.test(name)) return replace(inner, name);
  return replace(nameSpan, asValue(name, true));
}
