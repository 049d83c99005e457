import type { FileFindings } from '../../core/findings/register-table.ts';
import { registerMarkdown, wholeRegister } from '../../core/findings/register-table.ts';
import { tableCsv } from '../../core/tables/table-text.ts';
import type { ExportersModule } from '../../office/exporter.ts';
import { toBase64 } from '../base64.ts';
import type { FindingsIndex } from '../findings-index.ts';
import type { FindingsListParams, FindingsListResult } from '../protocol.ts';

/** Without it, Excel reads UTF-8 as the characters of the machine. */
const byteOrderMark = '\uFEFF';

/** Writes findings as a list, in the order in which they are asked for; what is not there any more is left out. */
export async function findingsList(
  { format, listed }: FindingsListParams,
  findings: Pick<FindingsIndex, 'get'>,
  loadExporters: () => Promise<Pick<ExportersModule, 'tableWorkbook'>>,
): Promise<FindingsListResult> {
  const files = listed.flatMap(({ uri, name, key }): FileFindings[] => {
    const found = findings.get(uri, key);
    return found === undefined ? [] : [{ name, findings: [found] }];
  });
  if (format === 'xlsx') {
    const { tableWorkbook } = await loadExporters();
    return { data: toBase64(await tableWorkbook(wholeRegister(files))) };
  }
  const text = format === 'csv' ? byteOrderMark + tableCsv(wholeRegister(files)) : registerMarkdown(files);
  return { data: toBase64(new TextEncoder().encode(text)) };
}
