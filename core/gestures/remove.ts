import type { Key } from '../diagram/picture.ts';
import { Draft } from './draft.ts';
import type { Perform } from './gesture.ts';
import { removeLinks } from './remove-links.ts';

/** Takes things out of the blueprint, with what refers to them. */
export interface Remove {
  readonly kind: 'remove';
  readonly keys: readonly Key[];
}

/** Removes what is chosen, all of it or nothing. */
export const remove: Perform<Remove> = (file, { keys }) => {
  const draft = new Draft(file);
  const refused = removeLinks(draft, keys);
  return refused ?? draft.outcome({ chosen: [] });
};
