import type { BlueprintFile } from '../../blueprint-file.ts';
import { isOwnMatrix } from '../own/own-matrix.ts';
import { ownSheets } from '../own/own-workbook.ts';
import { commentsOf, type Workbook } from '../table.ts';
import { matrixChanges } from './matrix-changes.ts';
import { ownChanges } from './own-changes.ts';
import type { SheetChanges } from './sheet-change.ts';
import { strangeChanges } from './strange-changes.ts';

/** The matrix of an export of ours may be all that somebody has kept of it. */
function changesOf(file: BlueprintFile, workbook: Workbook): SheetChanges {
  const own = ownSheets(workbook);
  if (own !== undefined) return ownChanges(file, own, workbook);
  if (!workbook.sheets.some(isOwnMatrix)) return strangeChanges(file, workbook);
  const notes: string[] = [];
  return { changes: matrixChanges(file, workbook.sheets, notes), notes };
}

/**
 * Returns what a spreadsheet says otherwise than a blueprint: rows are matched by the ids that an export of ours hides in
 * them, those of others by name and place. The same sheet and blueprint give the same changes in the same order.
 */
export function sheetChanges(file: BlueprintFile, workbook: Workbook): SheetChanges {
  const { changes, notes } = changesOf(file, workbook);
  const seen = new Set<string>();
  const remarks = commentsOf(workbook).map(
    ({ place, text }) => `${place} has a comment, which is not taken over: ${text.replaceAll(/\s+/g, ' ')}`,
  );
  return {
    notes: [...notes, ...remarks],
    // Two sheets of a workbook may say the same.
    changes: changes.filter(({ kind, where, what, before, after }) => {
      const key = JSON.stringify([kind, where, what, before, after]);
      return !seen.has(key) && seen.add(key) !== undefined;
    }),
  };
}
