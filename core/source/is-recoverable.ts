import type { Document } from 'yaml';

/** No blueprint with a mistake in it has so many errors, even where each line begins with a tab. */
const mostErrors = 6000;

/**
 * Returns whether it is worth looking for what was meant where a text cannot be read: not where nearly nothing can be,
 * nor where one error lies within the other until the parser gives up.
 */
export function isRecoverable({ errors }: Document): boolean {
  return errors.length <= mostErrors && !errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION');
}
