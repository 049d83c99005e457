import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportResult } from '../../../../core/import/import-read.ts';
import { titleOfFile } from '../../../../core/import/title-of-file.ts';
import type { ImportFormat } from '../../../../core/import-formats.ts';
import { root } from '../../../../tooling/root.ts';
import { importFile } from './import-file.ts';

const folder = join(root, 'test', 'fixtures', 'import');

async function imported(
  bytes: Uint8Array,
  format: ImportFormat,
  title = 'Sheet',
): Promise<Exclude<ImportResult, { readonly refused: string }>> {
  const result = await importFile({ bytes, format, title });
  assert.ok(!('refused' in result), 'refused' in result ? result.refused : '');
  return result;
}

const utf16 = (text: string, order: 'le' | 'be', mark = true) => {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};

describe('a spreadsheet of a stranger', () => {
  // What a person would write, written by hand; the workbooks are made by LibreOffice.
  for (const name of ['bank', 'praxis', 'musee']) {
    it(`becomes the blueprint that a person would write: ${name}`, async () => {
      const bytes = readFileSync(join(folder, `${name}.xlsx`));
      const expected = readFileSync(join(folder, `${name}.blueprint.yaml`), 'utf8');
      const { text } = await imported(bytes, 'xlsx', titleOfFile(`${name}.xlsx`));
      assert.equal(text, expected);
    });
  }

  it('is read with any divider and in any encoding that programs write', async () => {
    const text = (divider: string) =>
      [
        ['Étape', 'Client', 'Coulisses'],
        ['Réserver', '"Choisit\r\nune heure"', 'Œuvre; prix, « total »'],
      ]
        .map((row) => row.map((value) => (value.startsWith('"') ? value : `"${value}"`)).join(divider))
        .join('\r\n');
    const files: Readonly<Record<string, Uint8Array>> = {
      'UTF-8': Buffer.from(text(',')),
      'UTF-8 with its mark': Buffer.from(`\uFEFF${text(';')}`),
      'UTF-16, little end first': utf16(text('\t'), 'le'),
      'UTF-16, big end first': utf16(text(';'), 'be'),
      'UTF-16 without its mark': utf16(text('\t'), 'le', false),
      'Windows-1252': Buffer.from(
        [...text(';')].map((sign) => (sign === 'Œ' ? 0x8c : (sign.codePointAt(0) ?? 0))),
      ),
      'with a line that says the divider': Buffer.from(`sep=;\r\n${text(';')}`),
    };
    for (const [name, bytes] of Object.entries(files)) {
      const { text: written } = await imported(bytes, 'csv');
      assert.match(written, /- step: Réserver\n/, name);
      assert.match(written, /customer: \[Choisit, une heure\]/, name);
      assert.match(written, /backstage: "Œuvre; prix, « total »"|backstage: Œuvre; prix, « total »/, name);
    }
    const { account } = await imported(files['Windows-1252'] ?? new Uint8Array(), 'csv');
    assert.match(account.summary.join(' '), /read as Windows-1252/);
  });

  it('is read as it is pasted from a spreadsheet', async () => {
    const pasted = 'Step\tOrder\tPay\nCustomer\t"Orders\nWaits"\tPays\nBackstage\t\tCounts "twice"\n';
    const { text } = await imported(Buffer.from(pasted), 'csv');
    assert.match(text, /- step: Order\n {8}customer: \[Orders, Waits\]\n/);
    assert.match(text, /backstage: Counts "twice"\n/);
  });
});
