import assert from 'node:assert/strict';
import { crc32 } from 'node:zlib';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { ImportFormat } from '../../../../core/import-formats.ts';
import { importFile } from './import-file.ts';
import { workbookOf } from './workbook-of.ts';

async function why(bytes: Uint8Array, format: ImportFormat = 'xlsx'): Promise<string> {
  const result = await importFile({ bytes, format, title: 'File' });
  return 'refused' in result ? result.refused : `imported: ${result.account.summary.join(' ')}`;
}

const matrix = [
  ['Step', 'Order'],
  ['Customer', 'Orders'],
  ['Backstage', 'Brews'],
];

/** A file of zeros, packed. */
const zeros = (length: number) => new Uint8Array(length);

function withFiles(files: Zippable): Uint8Array {
  return zipSync({ ...unzipSync(workbookOf(matrix)), ...files });
}

describe('bad input for an import', () => {
  it('is refused when it unpacks to too much, also when its directory lies', async () => {
    const bomb = withFiles({ 'xl/sharedStrings.xml': zeros(80_000_000) });
    assert.match(await why(bomb), /^It unpacks to far more than a blueprint can hold\./);
    assert.match(await why(sayingLess(bomb, 80_000_000)), /^It unpacks to far more/);
  });

  it('is read without images, macros and what is outside, which is said', async () => {
    const bytes = withFiles({
      'xl/media/image1.png': zeros(70_000_000),
      'xl/vbaProject.bin': strToU8('Sub AutoOpen()'),
      'xl/externalLinks/externalLink1.xml': strToU8('<externalLink/>'),
    });
    const told = await why(bytes);
    assert.match(told, /^imported: .*1 step, 2 cards/);
    assert.match(told, /Its macros were not run\./);
    assert.match(told, /nothing was fetched/);
  });

  it('has its formulas read as their last value', async () => {
    const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
      <row r="1"><c r="A1" t="inlineStr"><is><t>Step</t></is></c><c r="B1" t="str"><f>HYPERLINK("http://x")</f><v>Order</v></c></row>
      <row r="2"><c r="A2" t="inlineStr"><is><t>Customer</t></is></c><c r="B2" t="str"><f>'[1]Sheet'!A1</f><v>Orders</v></c></row>
      <row r="3"><c r="A3" t="inlineStr"><is><t>Backstage</t></is></c><c r="B3"><f>1/0</f></c><c r="C3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
    </sheetData></worksheet>`;
    const result = await importFile({
      bytes: withFiles({ 'xl/worksheets/sheet1.xml': strToU8(sheet) }),
      format: 'xlsx',
      title: 'File',
    });
    assert.ok(!('refused' in result), 'refused' in result ? result.refused : '');
    assert.match(result.text, /- step: Order\n {8}customer: Orders\n/);
  });

  it('has the comments on its cells kept', async () => {
    const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const written = (target: string, comments: string) =>
      importFile({
        bytes: withFiles({
          'xl/worksheets/_rels/sheet1.xml.rels': strToU8(
            `<Relationships><Relationship Id="rId1" Type="${types}/comments" Target="${target}"/></Relationships>`,
          ),
          [target.replace(/^(?:\.\.|\/xl)/, 'xl')]: strToU8(
            `<comments><commentList>${comments}</commentList></comments>`,
          ),
        }),
        format: 'xlsx',
        title: 'File',
      });
    const comment = (ref: string, text: string) =>
      `<comment ref="${ref}" authorId="0"><text><r><t>Ana:</t></r><r><rPr/><t xml:space="preserve"> ${text}</t></r></text></comment>`;
    const result = await written(
      '../comments1.xml',
      comment('B2', 'Really? Many call &amp; ask') + comment('A3', 'Who?') + comment('H9', 'Later'),
    );
    assert.ok('understanding' in result);
    assert.match(result.text, /^# Comment: Ana: Who\?\n# Comment: Ana: Later\n/);
    assert.match(result.text, / # Comment: Ana: Really\? Many call & ask\n +customer: Orders\n/);
    assert.deepEqual(
      result.account.unplaced.map(({ place, why }) => [place, why]),
      ['B2', 'A3', 'H9'].map((cell) => [`Sheet1!${cell}`, 'it is a comment on the cell']),
    );
    const thread = await written(
      '/xl/comments/comment1.xml',
      '<comment ref="B3"><text><t>[Threaded comment]\n\nNewer than this. Learn more: https://x.example/a?b=1\n\nComment:\n    Hot</t></text></comment>',
    );
    assert.match('text' in thread ? thread.text : '', / # Comment: Comment:\n +# +Hot\n +backstage: Brews\n/);
  });

  it('has its lengths of time read as people see them', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const cells = [20 / 1440, 1.25, 46_093]
      .map((value, at) => `<c r="${'BCD'[at]}2" s="${at === 2 ? 2 : 1}"><v>${value}</v></c>`)
      .join('');
    const text = (at: string, said: string) => `<c r="${at}" t="inlineStr"><is><t>${said}</t></is></c>`;
    const sheet = `<worksheet xmlns="${main}"><sheetData><row r="1">${text('A1', 'Customer')}${text('B1', 'a')}${text('C1', 'b')}${text('D1', 'c')}</row><row r="2">${text('A2', 'Waiting time')}${cells}</row><row r="3">${text('A3', 'Step')}${text('B3', 'A')}${text('C3', 'B')}${text('D3', 'C')}</row></sheetData></worksheet>`;
    const styles = `<styleSheet xmlns="${main}"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="20"/><xf numFmtId="14"/></cellXfs></styleSheet>`;
    const result = await importFile({
      bytes: withFiles({
        'xl/worksheets/sheet1.xml': strToU8(sheet),
        'xl/styles.xml': strToU8(styles),
      }),
      format: 'xlsx',
      title: 'File',
    });
    assert.ok(!('refused' in result), 'refused' in result ? result.refused : '');
    assert.match(result.text, /name: a, wait: 20m/);
    assert.match(result.text, /# Waiting time: 30:00\n/);
    assert.match(result.text, /# Waiting time: 2026-03-12\n/);
  });

  it('is refused when it is encrypted, old or something else, with what to do', async () => {
    const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    assert.match(await why(Buffer.from([...ole, ...zeros(600)])), /old Excel \(\.xls\)\. Save it as/);
    const encrypted = Buffer.concat([Buffer.from(ole), Buffer.from('EncryptedPackage', 'utf16le')]);
    assert.match(await why(encrypted), /^It is encrypted\. Save it without a password/);
    assert.match(await why(strToU8('%PDF-1.7')), /^It is a PDF/);
    assert.match(await why(strToU8('Step,Customer\nA,B')), /no workbook of Excel, whatever its name says/);
    assert.match(await why(new Uint8Array()), /^It is empty/);
    assert.match(await why(zipSync({ mimetype: strToU8('x') })), /document of OpenDocument/);
    assert.match(await why(zipSync({ 'word/document.xml': strToU8('<x/>') })), /no workbook of Excel/);
    const whole = workbookOf(matrix);
    assert.match(await why(whole.subarray(0, whole.length - 40)), /is not whole|is damaged/);
    const broken = withFiles({ 'xl/worksheets/sheet1.xml': strToU8('<worksheet><sheetData><row') });
    assert.doesNotMatch(await why(broken), /^imported/);
    assert.match(await why(strToU8('\0\u0001\u0002\0'), 'csv'), /^It is not text/);
  });

  it('is refused when it has 100,000 rows, before they are read', async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`,
    );
    const sheet = strToU8(`<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`);
    assert.match(
      await why(withFiles({ 'xl/worksheets/sheet1.xml': sheet })),
      /"Sheet1" was not read: it has more than 20,000 rows/,
    );
    const csv = strToU8(`Step,Customer\n${'a,b\n'.repeat(100_000)}`);
    assert.match(await why(csv, 'csv'), /^It has more than 20,000 rows/);
    const far = workbookOf([['Step'], ['Customer']]);
    const files = unzipSync(far);
    const text = new TextDecoder().decode(files['xl/worksheets/sheet1.xml']);
    const moved = text.replaceAll('A2', 'A900000').replace('r="2"', 'r="900000"');
    assert.match(
      await why(zipSync({ ...files, 'xl/worksheets/sheet1.xml': strToU8(moved) })),
      /a cell in row 900000/,
    );
  });

  it('without heads, without texts or with one cell says what is looked for', async () => {
    assert.match(
      await why(
        workbookOf([
          ['a', 'b'],
          ['c', 'd'],
        ]),
      ),
      /no heads are known: .* such as Stage, Step/,
    );
    assert.match(await why(workbookOf([])), /The sheet "Sheet1" is empty\./);
    assert.match(await why(workbookOf([['Hello']])), /no heads are known/);
    assert.match(await why(strToU8('Hello'), 'csv'), /no heads are known/);
    assert.match(await why(strToU8('\uFEFF'), 'csv'), /is empty/);
  });
});

/** Returns a ZIP whose directory and headers say that the file with that length is short. */
function sayingLess(zip: Uint8Array, length: number): Uint8Array {
  const bytes = Buffer.from(zip);
  const wanted = Buffer.alloc(4);
  wanted.writeUInt32LE(length);
  for (let at = bytes.indexOf(wanted); at !== -1; at = bytes.indexOf(wanted, at + 4))
    bytes.writeUInt32LE(100, at);
  assert.equal(crc32(bytes) === crc32(zip), false);
  return bytes;
}
