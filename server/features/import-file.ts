import { base64ToUint8Array } from 'uint8array-extras';
import { accountText } from '../../core/import/account-text.ts';
import { importRead } from '../../core/import/import-read.ts';
import { titleOfFile } from '../../core/import/title-of-file.ts';
import { importFormatOf } from '../../core/import-formats.ts';
import type { ReadersModule } from '../../office/import/reader.ts';
import type { ImportFileParams, ImportFileResult } from '../protocol.ts';

/** Makes a blueprint of a file of another program, or says why there is none. */
export async function importFile(
  { name, data, choices = {} }: ImportFileParams,
  load: () => Promise<ReadersModule>,
): Promise<ImportFileResult> {
  const format = importFormatOf(name);
  if (format === undefined)
    return { refused: 'Its ending says that it is none of the files that can be imported.' };
  const { readFile } = await load();
  const bytes = base64ToUint8Array(data);
  const title = titleOfFile(name);
  const read = await readFile({ bytes, format, title });
  const result = 'refused' in read ? read : importRead(read, { format, title, choices });
  if ('refused' in result) return result;
  const { text, account, understanding } = result;
  return {
    text,
    summary: account.summary,
    unplaced: account.unplaced.length,
    account: accountText(account, understanding),
  };
}
