import type { ImportModule } from './import/importer.ts';
import { NotReadable } from './import/not-readable.ts';
import { importSheets, readSheets } from './import/sheets.ts';

export const importFile: ImportModule['importFile'] = async (input) =>
  refusing(async () => importSheets(await readSheets(input), input));

const sheetsOrWhy: ImportModule['readSheets'] = (input) => refusing(() => readSheets(input));

export { importSheets, sheetsOrWhy as readSheets };

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
