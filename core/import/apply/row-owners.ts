import type { SheetRowTexts } from '../own/sheet-rows.ts';
import { isAlike } from './added.ts';

/**
 * Returns the rows that stand for what their hidden keys name. Who copies a row copies its key as well: of several with
 * one key it is the row that still says most of what was there, and the others are new.
 *
 * @param heads what tells a row from its copy, what tells most first
 */
export function ownersOf(
  rows: readonly SheetRowTexts[],
  keyHead: string,
  known: ReadonlyMap<string, SheetRowTexts>,
  heads: readonly string[],
): ReadonlySet<SheetRowTexts> {
  const owners = new Map<string, { readonly row: SheetRowTexts; readonly alike: number }>();
  for (const row of rows) {
    const key = row.text(keyHead);
    const before = key === undefined ? undefined : known.get(key);
    if (key === undefined || before === undefined) continue;
    const alike = heads.reduce(
      (sum, head, at) =>
        sum + (isAlike(row.text(head) ?? '', before.text(head) ?? '') ? 2 ** (heads.length - at) : 0),
      0,
    );
    const best = owners.get(key);
    if (best === undefined || alike > best.alike) owners.set(key, { row, alike });
  }
  return new Set([...owners.values()].map(({ row }) => row));
}
