import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { isOwnExport } from '../../../client/export-name.ts';
import { readBlueprint } from '../../../core/index.ts';
import { xlsx } from '../../../office/xlsx.ts';
import { exampleText } from '../../../tooling/drawn-examples.ts';

async function write(text: string): Promise<Uint8Array> {
  const file = readBlueprint(text);
  const input = { file, picture: file.drawn.picture };
  const data = await xlsx(input);
  assert.ok(typeof data !== 'string');
  return data;
}

const one = (cells: string) => `blueprint: Shop
stages:
  - stage: Buy
    steps:
      - step: Order
        customer: ${cells}
      - step: Pay
`;

describe('a workbook', () => {
  it('has the sheets that people look for', async () => {
    const sheets = await readExcelFile(Buffer.from(await write(exampleText('hotel'))));
    assert.deepEqual(
      sheets.map(({ sheet }) => sheet),
      ['Blueprint', 'Steps', 'Cells', 'Findings', 'Arrows', 'Declared'],
    );
    const [matrix] = sheets;
    const row = (head: string) => matrix?.data.find(([first]) => first === head)?.slice(2);
    assert.deepEqual(row('Stage')?.slice(0, 4), ['Book', 'Arrive', null, null]);
    assert.equal(row('Step')?.[3], 'Check in');
    assert.equal(row('Frontstage')?.[3], 'Processes the registration [Desk clerk, Registration system]');
    assert.equal(row('Physical evidence')?.[3], 'Desk and lobby\nPaperwork and key');
  });

  it('merges the heads of stages, hides what programs match by, freezes heads and filters lists', async () => {
    const files = unzipSync(await write(exampleText('hotel')));
    const sheet = (number: number) =>
      strFromU8(files[`xl/worksheets/sheet${number}.xml`] ?? new Uint8Array());
    assert.match(sheet(1), /<mergeCell ref="D1:F1"\/>/);
    assert.match(sheet(1), /<col min="2" max="2"[^>]*hidden="1"/);
    assert.match(sheet(1), /<row r="3"[^>]*hidden="1"/);
    assert.match(sheet(1), /<pane ySplit="2" xSplit="1"[^>]*state="frozen"/);
    assert.match(sheet(3), /<\/sheetData><autoFilter ref="A1:[A-Z]+\d+"\/>/);
    assert.match(sheet(3), /<col [^>]*hidden="1"[^>]*\/><\/cols>/);
  });

  it('keeps texts as texts, also those that look like something else, and those that XML cannot hold', async () => {
    const texts = ['=1+1', '-2', '2026-11-01', 'true', '<b>&"', ' spaces ', 'bell\\u0007'];
    for (const text of texts) {
      const written = await write(one(`"${text.replace('"', '\\"')}"`));
      const [, , cells] = await readExcelFile(Buffer.from(written), { trim: false });
      assert.equal(cells?.data[1]?.[3], text.replace('\\u0007', ''), text);
    }
    const long = await readExcelFile(Buffer.from(await write(one('x'.repeat(40_000)))));
    assert.equal(String(long[2]?.data[1]?.[3]).length, 32_767);
  });

  it('says what a font is in the order that the format asks for', async () => {
    const styles = strFromU8(
      unzipSync(await write(exampleText('hotel')))['xl/styles.xml'] ?? new Uint8Array(),
    );
    const fonts = [...styles.matchAll(/<font>(.*?)<\/font>/gs)].map(([, parts = '']) =>
      [...parts.matchAll(/<(\w+)/g)].map(([, name]) => name),
    );
    assert.ok(fonts.length > 2);
    for (const parts of fonts)
      assert.deepEqual(
        parts,
        ['b', 'sz', 'color', 'name', 'family'].filter((part) => parts.includes(part)),
      );
  });

  it('is known as an export of ours until a program has changed it', async () => {
    const data = Buffer.from(await write(one('Pays')));
    assert.equal(isOwnExport(data.toString('latin1'), 'xlsx'), true);
    assert.equal(isOwnExport(data.subarray(0, -1).toString('latin1'), 'xlsx'), false);
    assert.equal(data.readUInt16LE(data.length - 'Service Blueprint'.length - 2), 17);
  });
});
