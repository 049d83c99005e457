import { textEntries } from './entries.ts';
import { paragraphs } from './paragraphs.ts';
import type { RowType } from './row.ts';

/** Rules of the house, laws and regulations that apply. */
export const policy: RowType = {
  kind: 'policy',
  zone: 'lanes',
  place: 6,
  name: 'Policy',
  shows: '`policy` of cells and of shared processes',
  read: (_, { cells }) =>
    cells.flatMap(({ element: { policy: written }, key }) => {
      const texts = written === undefined ? [] : 'value' in written ? [written] : written;
      return textEntries(texts, { of: key });
    }),
  fit: () => paragraphs(),
};
