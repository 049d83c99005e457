import type { Workbook } from '../../core/import/table.ts';
import { readDelimited } from './delimited.ts';
import { NotReadable } from './not-readable.ts';
import type { Reader, ReaderInput } from './reader.ts';
import { readXlsx } from './xlsx.ts';

/** Reads the sheets of a file by what it is, not by what it is called. */
export const sheets: Reader = async (input) => ({ kind: 'sheets', workbook: await readSheets(input) });

async function readSheets({ bytes, format, title }: ReaderInput): Promise<Workbook> {
  if (bytes.length === 0) throw new NotReadable('It is empty.');
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readXlsx(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    // The name of what is encrypted in such a file, in UTF-16.
    const isEncrypted = new TextDecoder('utf-16le')
      .decode(bytes.subarray(0, bytes.length & ~1))
      .includes('EncryptedPackage');
    throw new NotReadable(
      isEncrypted
        ? 'It is encrypted. Save it without a password, then try again.'
        : 'It is a workbook of an old Excel (.xls). Save it as an Excel workbook (.xlsx), then try again.',
    );
  }
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46]))
    throw new NotReadable('It is a PDF. Export the sheet as .xlsx or CSV.');
  if (format === 'xlsx') {
    throw new NotReadable(
      'It is no workbook of Excel, whatever its name says. Save it as .xlsx or as CSV, then try again.',
    );
  }
  return readDelimited(bytes, title, format === 'tsv' ? '\t' : undefined);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
