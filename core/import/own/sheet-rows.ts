import type { Table } from '../table.ts';

/** A row of one of our own lists: its texts, as they are, by the heads of their columns. */
export interface SheetRowTexts {
  /** The number of the row in the sheet, from 0. */
  readonly row: number;
  /** Returns the text under a head; `undefined` when there is none. */
  text(head: string): string | undefined;
}

/** Returns the rows of a list that have a text, by the heads of its first row. */
export function rowsByHead(sheet: Table | undefined): readonly SheetRowTexts[] {
  const [heads, ...rows] = sheet?.rows ?? [];
  if (heads === undefined) return [];
  const columns = new Map(heads.map((head, at) => [head.trim(), at]).toReversed() as [string, number][]);
  return rows.flatMap((cells, at) =>
    cells.every((text) => text.trim() === '')
      ? []
      : [
          {
            row: at + 1,
            text: (head) => {
              const column = columns.get(head);
              const text = column === undefined ? '' : (cells[column] ?? '');
              return text === '' ? undefined : text;
            },
          },
        ],
  );
}

/** Returns whether a sheet has all of some heads in its first row. */
export function hasHeads({ rows }: Table, heads: readonly string[]): boolean {
  return heads.every((head) => rows[0]?.some((text) => text.trim() === head));
}
