import { type ImportQuestion, type ImportResult, importRead } from '../../../../core/import/import-read.ts';
import type { ReaderInput } from '../../../../office/import/reader.ts';
import { readFile } from '../../../../office/readers.ts';

/** Reads a file and makes a blueprint of it, as the command line and the server do. */
export async function importFile(input: ReaderInput & ImportQuestion): Promise<ImportResult> {
  const read = await readFile(input);
  return 'refused' in read ? read : importRead(read, input);
}
