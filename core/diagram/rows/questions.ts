import { textEntries } from './entries.ts';
import { paragraphs } from './paragraphs.ts';
import type { RowType } from './row.ts';

/** The row of what the team still has to find out. */
export const questions: RowType = {
  kind: 'questions',
  zone: 'lanes',
  place: 4,
  name: 'Open questions',
  shows: '`questions`',
  read: (step) => textEntries(step.questions),
  fit: () => paragraphs({ bullet: 'question' }),
};
