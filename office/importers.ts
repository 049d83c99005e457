import type { ImportFormat } from '../core/import-formats.ts';
import { drawio } from './import/drawio.ts';
import type { Importer, ImportModule } from './import/importer.ts';
import { json } from './import/json.ts';
import { mermaid } from './import/mermaid.ts';
import { NotReadable } from './import/not-readable.ts';
import { importSheets, readSheets as sheetsOf } from './import/sheets.ts';

/** Makes a blueprint of a file with sheets. */
const sheets: Importer = async (input) => {
  const result = importSheets(await sheetsOf(input), input);
  if ('refused' in result) throw new NotReadable(result.refused);
  return result;
};

/** All importers, by the formats that they read. */
const importers: Readonly<Record<ImportFormat, Importer>> = {
  xlsx: sheets,
  csv: sheets,
  tsv: sheets,
  mermaid,
  drawio,
  json,
};

export const importFile: ImportModule['importFile'] = (input) =>
  refusing(() => importers[input.format](input));

export const readSheets: ImportModule['readSheets'] = (input) => refusing(() => sheetsOf(input));

export { importSheets };

/** Says in a sentence what keeps a file from being read. */
async function refusing<Result>(read: () => Promise<Result>): Promise<Result | { readonly refused: string }> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof NotReadable) return { refused: error.message };
    const reason = error instanceof Error ? error.message : String(error);
    return { refused: `It cannot be read: ${reason}. Open it in its program and save it anew.` };
  }
}
