import { findingEntries } from './finding-entries.ts';
import { paragraphs } from './paragraphs.ts';
import type { RowType } from './row.ts';

/** The row of what the team still has to find out. */
export const questions: RowType = {
  kind: 'questions',
  zone: 'lanes',
  place: 4,
  name: 'Open questions',
  shows: '`questions`',
  read: (step, around) => findingEntries('questions', step, around),
  fit: () => paragraphs({ bullet: 'question' }),
};
