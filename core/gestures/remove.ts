import type { Key } from '../diagram/picture.ts';
import { Draft } from './draft.ts';
import type { Outcome, Perform } from './gesture.ts';
import { removeJourney, type StripElement } from './journey/remove-journey.ts';
import { elementOf } from './keys.ts';
import { removeLinks } from './remove-links.ts';

/** Takes things out of the blueprint, with what refers to them. */
export interface Remove {
  readonly kind: 'remove';
  readonly keys: readonly Key[];
}

/** Removes what is chosen, all of it or nothing. */
export const remove: Perform<Remove> = (file, { keys }) => {
  const elements: StripElement[] = [];
  const links: Key[] = [];
  for (const key of new Set(keys)) {
    const element = elementOf(file, key);
    if (element?.kind === 'stage' || element?.kind === 'step' || element?.kind === 'lane')
      elements.push(element);
    else links.push(key);
  }
  if (links.length === 0) return removeJourney(file, elements);
  const draft = new Draft(file);
  const refused = removeLinks(draft, links);
  if (refused !== undefined) return refused;
  return elements.length === 0 ? draft.outcome({ chosen: [] }) : thenJourney(draft, keys);
};

function thenJourney(draft: Draft, keys: readonly Key[]): Outcome {
  const elements = keys.flatMap((key) => {
    const element = elementOf(draft.file, key);
    return element?.kind === 'stage' || element?.kind === 'step' || element?.kind === 'lane' ? [element] : [];
  });
  const outcome = removeJourney(draft.file, elements);
  if ('refused' in outcome) return outcome;
  const { changes, after: _, ...told } = outcome;
  draft.change(changes);
  return draft.outcome(told);
}
