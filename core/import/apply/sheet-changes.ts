import type { BlueprintFile } from '../../blueprint-file.ts';
import { ownSheets } from '../own/own-workbook.ts';
import type { Workbook } from '../table.ts';
import { ownChanges } from './own-changes.ts';
import type { SheetChanges } from './sheet-change.ts';
import { strangeChanges } from './strange-changes.ts';

/**
 * Returns what a spreadsheet says otherwise than a blueprint: rows are matched by the ids that an export of ours hides in
 * them, those of others by name and place. The same sheet and blueprint give the same changes in the same order.
 */
export function sheetChanges(file: BlueprintFile, workbook: Workbook): SheetChanges {
  const own = ownSheets(workbook);
  const { changes, notes } =
    own === undefined ? strangeChanges(file, workbook) : ownChanges(file, own, workbook);
  const seen = new Set<string>();
  return {
    notes,
    // Two sheets of a workbook may say the same.
    changes: changes.filter(({ kind, where, what, before, after }) => {
      const key = JSON.stringify([kind, where, what, before, after]);
      return !seen.has(key) && seen.add(key) !== undefined;
    }),
  };
}
