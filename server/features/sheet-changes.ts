import { base64ToUint8Array } from 'uint8array-extras';
import { changeLine } from '../../core/import/apply/sheet-change.ts';
import { sheetChanges as changesIn } from '../../core/import/apply/sheet-changes.ts';
import { takeChanges } from '../../core/import/apply/take-changes.ts';
import { titleOfFile } from '../../core/import/title-of-file.ts';
import { importFormatOf } from '../../core/import-formats.ts';
import { whyNotEdited } from '../../core/index.ts';
import { firstFault } from '../../core/structure.ts';
import type { ReadersModule } from '../../office/import/reader.ts';
import type { BlueprintDocument } from '../documents.ts';
import { toTextEdit } from '../position.ts';
import type { SheetChangesParams, SheetChangesResult } from '../protocol.ts';

/** Lists what a spreadsheet says otherwise than a document, and gives the edits that take some of it over. */
export async function sheetChanges(
  { file, text, version }: BlueprintDocument,
  { name, data, take }: SheetChangesParams,
  load: () => Promise<ReadersModule>,
): Promise<SheetChangesResult> {
  const refused = firstFault(file)?.message ?? whyNotEdited(file);
  if (refused !== undefined) return { refused };
  const { readFile } = await load();
  const format = importFormatOf(name) ?? 'csv';
  const title = titleOfFile(name);
  const read = await readFile({ bytes: base64ToUint8Array(data), format, title });
  if ('refused' in read) return read;
  if (read.kind !== 'sheets') return { refused: 'It is no spreadsheet.' };
  const { workbook } = read;
  const { changes, notes } = changesIn(file, workbook);
  const taken = takeChanges(
    file,
    changes.filter((_, at) => take?.includes(at)),
  );
  return {
    version,
    changes: changes.map((change) => ({ kind: change.kind, line: changeLine(change) })),
    notes: [...workbook.notes, ...notes],
    edits: taken.changes.map((change) => toTextEdit(text, change)),
    left: taken.refused,
  };
}
