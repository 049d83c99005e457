import { textEntries } from './entries.ts';
import { paragraphs } from './paragraphs.ts';
import type { RowType } from './row.ts';

/** The ways in which the customer can answer back. */
export const feedback: RowType = {
  kind: 'feedback',
  zone: 'lanes',
  place: 7,
  name: 'Feedback',
  shows: '`feedback`',
  read: (step) => textEntries(step.feedback),
  fit: () => paragraphs(),
};
