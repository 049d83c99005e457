import { textEntries } from './entries.ts';
import { paragraphs } from './paragraphs.ts';
import type { ReadEntry, RowType } from './row.ts';

/** The row of what goes through the customer's mind, and what they expect. */
export const voice: RowType = {
  kind: 'voice',
  zone: 'emotion',
  place: 1,
  name: 'Voice',
  shows: '`thinks` and `expects`',
  read: (step) => [
    ...textEntries(step.thinks).map(quoted),
    ...textEntries(step.expects, { whose: 'Expects' }).map(quoted),
  ],
  fit: () => paragraphs(),
};

function quoted(entry: ReadEntry): ReadEntry {
  return { ...entry, text: `“${entry.text}”` };
}
