import assert from 'node:assert/strict';
import Papa from 'papaparse';
import { isOwnExport } from '../../../client/export-name.ts';
import { readBlueprint } from '../../../core/index.ts';
import { csv } from '../../../office/csv.ts';
import type { Exporter } from '../../../office/exporter.ts';
import { tsv } from '../../../office/tsv.ts';

const text = `blueprint: Café
stages:
  - stage: Buy
    steps:
      - step: Order
        customer: =1+1
        frontstage: { name: "+49 30, the shop", note: "-2\\nand \\"more\\"" }
      - step: Wait
  - stage: Leave
`;

async function write(exporter: Exporter, of = text): Promise<string> {
  const file = readBlueprint(of);
  return String(await exporter({ file, picture: file.drawn.picture }));
}

describe('CSV and TSV', () => {
  it('has a row for each cell, and for steps and stages that have none', async () => {
    const { data } = Papa.parse<string[]>((await write(csv)).slice(1), { skipEmptyLines: true });
    assert.deepEqual(
      data.map((row) => row.slice(0, 4)),
      [
        ['Stage', 'Step', 'Lane', 'Name'],
        ['Buy', 'Order', 'Customer actions', "'=1+1"],
        ['Buy', 'Order', 'Frontstage', "'+49 30, the shop"],
        ['Buy', 'Wait', '', ''],
        ['Leave', '', '', ''],
      ],
    );
    assert.equal(data[2]?.[data[0]?.indexOf('Note') ?? -1], `'-2\nand "more"`);
  });

  it('says its encoding to Excel', async () => {
    assert.equal((await write(csv)).codePointAt(0), 0xfeff);
  });

  it('leaves nothing that a program would run', async () => {
    for (const sign of ['=', '+', '-', '@', '\\t=', "'="]) {
      const written = await write(csv, text.replace('=1+1', `"${sign}cmd|' /C calc'!A0"`));
      const { data } = Papa.parse<string[]>(written.slice(1));
      assert.match(data[1]?.[3] ?? '', /^'/, sign);
    }
  });

  it('is known as an export of ours, and others are not', async () => {
    const latin = async (exporter: Exporter) => Buffer.from(await write(exporter)).toString('latin1');
    assert.equal(isOwnExport(await latin(csv), 'csv'), true);
    assert.equal(isOwnExport(await latin(tsv), 'tsv'), true);
    assert.equal(isOwnExport('Stage,Step,Lane\r\na,b,c\r\n', 'csv'), false);
  });
});
