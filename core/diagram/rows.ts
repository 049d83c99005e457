import * as types from './rows/index.ts';
import type { RowType, RowZone } from './rows/row.ts';

const zones: readonly RowZone[] = ['heads', 'emotion', 'lanes'];

/** Every kind of row, from the top of the picture down. */
export const rowTypes: readonly RowType[] = Object.values(types).sort(
  (a, b) => zones.indexOf(a.zone) - zones.indexOf(b.zone) || a.place - b.place,
);

/** Returns the kind of rows with a name; `undefined` when there is none. */
export function rowType(kind: string): RowType | undefined {
  return rowTypes.find((type) => type.kind === kind);
}
