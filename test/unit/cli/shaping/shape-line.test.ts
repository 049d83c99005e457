import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InstalledFont } from '../../../../cli/fonts.ts';
import { openFamilies } from '../../../../cli/shaping/families.ts';
import { shapeForPdf } from '../../../../cli/shaping/shape-for-pdf.ts';
import { shapeLine } from '../../../../cli/shaping/shape-line.ts';
import type { Line } from '../../../../pdf/line.ts';
import { root } from '../../../../tooling/root.ts';

function fontOf(folder: string, name: string): InstalledFont {
  const path = join(
    root,
    'node_modules',
    '@expo-google-fonts',
    folder,
    '400Regular',
    `${name}_400Regular.ttf`,
  );
  return { regular: { data: readFileSync(path) }, paths: [path] };
}

const fonts = [
  fontOf('arimo', 'Arimo'),
  fontOf('noto-sans-thai', 'NotoSansThai'),
  fontOf('noto-sans-devanagari', 'NotoSansDevanagari'),
  fontOf('noto-sans-arabic', 'NotoSansArabic'),
  fontOf('noto-sans-myanmar', 'NotoSansMyanmar'),
];

function lineOf(text: string, more: Partial<Line> = {}): Line {
  const usual = {
    x: 0,
    y: 0,
    size: 10,
    anchor: 'start',
    direction: 'ltr',
    colour: '#000000',
    bold: false,
  } as const;
  return { ...usual, text, ...more };
}

describe('a line as glyphs', () => {
  it('has the parts of characters in the order of their script', async () => {
    const families = await openFamilies(fonts);
    const paths = (text: string) => shapeLine(lineOf(text), families).map(({ path }) => path);
    // These vowels are written behind their characters and stand before them.
    for (const [character, vowel] of [
      ['ပ', 'ေ'],
      ['ब', 'ि'],
    ] as const) {
      const [first] = paths(`${character}${vowel}`);
      assert.notEqual(first, paths(character)[0], character + vowel);
      assert.equal(paths(`${character}${vowel}`).at(-1), paths(character)[0], character + vowel);
    }
    // A ring under the tone, and a stroke behind both.
    assert.deepEqual(paths('น้ำ'), paths('น\u0e4d\u0e49า'));
  });

  it('says from left to right what was written, nothing twice and nothing left out', async () => {
    const families = await openFamilies(fonts);
    for (const [text, direction, said] of [
      ['น้ำ ABC नाश्ता', 'ltr', 'น้ำ ABC नाश्ता'],
      ['ပေးသည်', 'ltr', 'ပေးသည်'],
      ['(12) ก', 'ltr', '(12) ก'],
    ] as const) {
      const glyphs = shapeLine(lineOf(text, { direction }), families);
      assert.equal(glyphs.map((glyph) => glyph.text).join(''), said);
      assert.ok(glyphs.every(({ width }) => width >= 0));
    }
    const arabic = shapeLine(lineOf('غرفة 12', { direction: 'rtl' }), families);
    assert.equal(arabic.map((glyph) => glyph.text).join(''), '12 ةفرغ');
  });

  it('asks for nothing to be loaded where no character is one of these', async () => {
    assert.equal(await shapeForPdf(fonts.slice(0, 1), ['A', 'Ž', 'я']), undefined);
    assert.ok(await shapeForPdf(fonts.slice(0, 1), ['A', 'ש']));
  });

  it('is what a PDF shows where characters have marks or turn, or should be bold without a bold font', async () => {
    const shape = (await shapeForPdf(fonts, ['A', 'ก'])) ?? assert.fail();
    for (const text of ['ทำ', 'बि', 'ပေး', 'A น้ำ', 'שלום']) assert.ok(shape(lineOf(text)), text);
    for (const text of ['Plain', 'Žofie', 'ก']) assert.equal(shape(lineOf(text)), undefined, text);
    const bold = shape(lineOf('ก', { bold: true }));
    assert.ok(bold?.every(({ stroke }) => stroke > 0));
  });
});
