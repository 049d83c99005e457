import { findingEntries } from './finding-entries.ts';
import { paragraphs } from './paragraphs.ts';
import type { RowType } from './row.ts';

/** The row of what could be made better, and ideas that are not yet more than that. */
export const opportunities: RowType = {
  kind: 'opportunities',
  zone: 'lanes',
  place: 2,
  name: 'Opportunities',
  shows: '`opportunities` and `ideas`',
  read: (step, around) => [
    ...findingEntries('opportunities', step, around),
    ...findingEntries('ideas', step, around, 'Idea'),
  ],
  fit: () => paragraphs({ bullet: 'opportunity' }),
};
