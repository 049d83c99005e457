import writeExcelFile from 'write-excel-file/universal';

/** Returns a long list of cards as another program would write it. */
export async function sheetOf(format: 'xlsx' | 'csv', count: number): Promise<Uint8Array> {
  const lanes = ['Customer', 'Frontstage', 'Backstage', 'Support'];
  const rows = Array.from({ length: count }, (_, at) => [
    ...[`Stage ${Math.floor(at / 500)}`, `Step ${Math.floor(at / 20)}`, lanes[at % 4] ?? ''],
    ...[
      `Does the thing number ${at}`,
      `Actor ${at % 9}`,
      `${(at % 50) + 1} min`,
      at % 7 === 0 ? `Pain ${at}` : '',
    ],
  ]);
  const all = [['Stage', 'Step', 'Lane', 'Activity', 'Who', 'Duration', 'Pain points'], ...rows];
  if (format === 'csv') return new TextEncoder().encode(all.map((row) => row.join(',')).join('\n'));
  const data = all.map((row) => row.map((value) => ({ value, type: String })));
  return new Uint8Array(await (await writeExcelFile([{ sheet: 'List', data }]).toBlob()).arrayBuffer());
}
