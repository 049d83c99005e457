import { followUpText } from './follow-up-text.ts';
import { paragraphs } from './paragraphs.ts';
import type { ReadEntry, RowType } from './row.ts';

/** The row of what can go wrong, and how one recovers from it. */
export const fails: RowType = {
  kind: 'fails',
  zone: 'lanes',
  place: 3,
  name: 'Fail points',
  shows: '`fail` with its recovery; the F stays on the card',
  read(_, { cells, ownerOf }) {
    const failing = cells.flatMap((one) =>
      one.kind === 'cell' && one.element.fail.length > 0 ? [{ key: one.key, cell: one.element }] : [],
    );
    return failing.flatMap(({ key, cell }) =>
      cell.fail.flatMap((fail): ReadEntry[] => {
        const { name, recovery, span } = fail;
        if (name.trim() === '') return [];
        const after = [recovery?.value.trim() ?? '', followUpText(fail, ownerOf(fail))]
          .filter(Boolean)
          .join('; ');
        return [
          {
            text: name,
            span,
            of: key,
            ...(after !== '' && { after: `– ${after}` }),
            // One on its card shows by its F; of several, each says whose it is.
            ...(failing.length > 1 && { whose: cell.name }),
          },
        ];
      }),
    );
  },
  fit: () => paragraphs({ bullet: 'fail' }),
};
