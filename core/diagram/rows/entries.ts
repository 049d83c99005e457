import type { Located } from '../../span.ts';
import type { ReadEntry } from './row.ts';

/** Returns an entry for each text that is not empty. */
export function textEntries(texts: readonly Located<string>[], more: Partial<ReadEntry> = {}): ReadEntry[] {
  return texts.flatMap(({ value, span }) => (value.trim() === '' ? [] : [{ ...more, text: value, span }]));
}
