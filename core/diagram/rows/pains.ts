import { findingEntries } from './finding-entries.ts';
import { paragraphs } from './paragraphs.ts';
import type { RowType } from './row.ts';

/** The row of what hurts the customer. */
export const pains: RowType = {
  kind: 'pains',
  zone: 'lanes',
  place: 1,
  name: 'Pain points',
  shows: '`pains`',
  read: (step, around) => findingEntries('pains', step, around),
  fit: () => paragraphs({ bullet: 'pain' }),
};
