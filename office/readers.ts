import type { ImportFormat } from '../core/import-formats.ts';
import { drawio } from './import/drawio.ts';
import { NotReadable } from './import/not-readable.ts';
import { plainText } from './import/plain-text.ts';
import type { Reader, ReadersModule } from './import/reader.ts';
import { sheets } from './import/sheets.ts';

/** All readers, by the formats that they read. */
const readers: Readonly<Record<ImportFormat, Reader>> = {
  xlsx: sheets,
  csv: sheets,
  tsv: sheets,
  mermaid: plainText,
  drawio,
  json: plainText,
};

export const readFile: ReadersModule['readFile'] = async (input) => {
  try {
    return await readers[input.format](input);
  } catch (error) {
    if (error instanceof NotReadable) return { refused: error.message };
    const reason = error instanceof Error ? error.message : String(error);
    return { refused: `It cannot be read: ${reason}. Open it in its program and save it anew.` };
  }
};
