import type { BlueprintFile } from '../blueprint-file.ts';
import type { Key } from '../diagram/picture.ts';
import { elementOf } from '../picture-keys.ts';
import { Draft } from './draft.ts';
import type { Outcome, Perform } from './gesture.ts';
import { removeJourney, type StripElement } from './journey/remove-journey.ts';
import { removeCards } from './remove-cards.ts';
import { noteOf, removeDeclared } from './remove-declared.ts';
import { removeLinks } from './remove-links.ts';
import { withWholeReferences } from './whole-references.ts';

/** Takes things out of the blueprint, with what refers to them. */
export interface Remove {
  readonly kind: 'remove';
  /** Of what is in the picture; or one declaration as in `actor:clerk`, or one persona as in `persona_0`. */
  readonly keys: readonly Key[];
}

/** Removes what is chosen, all of it or nothing: arrows, then cards, then what these stand in, so that each keeps its key. */
export const remove: Perform<Remove> = (file, { keys }) => {
  const chosen = [...new Set(keys)];
  const [only = ''] = chosen;
  if (chosen.length === 1 && /^(?:persona_|[a-z]+:)/.test(only)) return removeDeclared(file, only);
  const strips = chosen.filter((key) => /^(?:stage|step|lane)_/.test(key));
  const cards = chosen.filter((key) => /^c\d+_\d+_\d+$/.test(key));
  const links = chosen.filter((key) => !strips.includes(key) && !cards.includes(key));
  if (links.length === 0 && strips.length === 0) return withoutCards(file, cards);
  if (links.length === 0 && cards.length === 0) return withoutStrips(file, strips);
  const draft = new Draft(file);
  const refused = links.length === 0 ? undefined : removeLinks(draft, links);
  if (refused !== undefined) return refused;
  const notes: string[] = [];
  for (const [own, without] of [[cards, withoutCards] as const, [strips, withoutStrips] as const]) {
    if (own.length === 0) continue;
    const outcome = without(draft.file, own);
    if ('refused' in outcome) return outcome;
    draft.change(outcome.changes);
    if (outcome.note !== undefined) notes.push(outcome.note);
  }
  return draft.outcome({ chosen: [], ...(notes.length > 0 && { note: notes.join(' ') }) });
};

function withoutStrips(file: BlueprintFile, keys: readonly Key[]): Outcome {
  const elements: StripElement[] = [];
  for (const key of keys) {
    const element = elementOf(file, key);
    if (element?.kind === 'stage' || element?.kind === 'step' || element?.kind === 'lane') {
      elements.push(element);
    } else return { refused: 'What was to be deleted is not in the text any more.' };
  }
  return removeJourney(file, elements);
}

function withoutCards(file: BlueprintFile, keys: readonly Key[]): Outcome {
  return withWholeReferences(file, (draft) => {
    const removed = removeCards(draft, keys);
    if ('refused' in removed) return removed;
    const { outline, references } = removed;
    return { outline, chosen: [], ...noteOf(references) };
  });
}
