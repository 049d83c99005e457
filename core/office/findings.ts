import type { Picture } from '../diagram/picture.ts';
import { rowType } from '../diagram/rows.ts';
import { withoutSoftHyphens } from '../diagram/text/syllables.ts';

/** The findings of one kind: its name, and a line for each finding. */
export interface FindingsTable {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The rows of the picture that are findings, in the order in which they are told. */
const kinds = ['pains', 'fails', 'opportunities', 'questions'] as const;

/** Returns the findings of a blueprint as tables, one a kind: where it is, what it is, and how one recovers from it. */
export function findingsOf(picture: Picture): readonly FindingsTable[] {
  const names = new Map(picture.cells.map(({ key, name }) => [key, name]));
  return kinds.flatMap((kind): FindingsTable[] => {
    const row = picture.rows.find((one) => one.kind === kind);
    if (row === undefined) return [];
    const hasRecovery = kind === 'fails';
    const rows = row.cells.flatMap(({ column, entries }) =>
      entries.map(({ text, after, of }) => {
        const step = picture.steps[column];
        const where = [
          `${step?.number ?? ''} ${step?.name ?? ''}`,
          of === undefined ? '' : (names.get(of) ?? ''),
        ];
        return [
          where.filter((part) => part !== '').join(': '),
          text,
          ...(hasRecovery ? [(after ?? '').replace(/^– /, '')] : []),
        ].map(withoutSoftHyphens);
      }),
    );
    const name = rowType(kind)?.name ?? kind;
    return [{ name, heads: ['Where', name, ...(hasRecovery ? ['Recovery'] : [])], rows }];
  });
}
