import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InstalledFont } from '../../../../cli/fonts.ts';
import { shapeForPdf } from '../../../../cli/shaping/shape-for-pdf.ts';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { palettes } from '../../../../core/diagram/palette.ts';
import { pdfFile } from '../../../../pdf/pdf-file.ts';
import { pdfPages } from '../../../../pdf/pdf-pages.ts';
import type { ShapeText } from '../../../../pdf/shaped-lines.ts';
import { root } from '../../../../tooling/root.ts';
import { readPdf } from '../../../support/read-pdf.ts';

function fontOf(folder: string, name: string): InstalledFont {
  const at = (cut: string) =>
    join(root, 'node_modules', '@expo-google-fonts', folder, cut, `${name}_${cut}.ttf`);
  const paths = [at('400Regular'), at('700Bold')] as const;
  return { regular: { data: readFileSync(paths[0]) }, bold: { data: readFileSync(paths[1]) }, paths };
}

const fonts = [
  fontOf('arimo', 'Arimo'),
  fontOf('noto-sans-thai', 'NotoSansThai'),
  fontOf('noto-sans-devanagari', 'NotoSansDevanagari'),
  fontOf('noto-sans-arabic', 'NotoSansArabic'),
];

describe('a PDF in other scripts', () => {
  it('has real text in embedded fonts, as it is read, and none that is hidden', async () => {
    const words = ['อาบน้ำก่อนนอน', 'बिल लाता है', 'الإقامة في الفندق', 'שלום עולם'];
    const cells = words.map((word, index) => `lane-${index}: ${word}`).join(', ');
    const lanes = words.map((_, index) => `{ id: lane-${index}, role: backstage, name: L${index} }`);
    const text = `blueprint: Words\nlanes: [${lanes.join(', ')}]\nstages:\n  - stage: All\n    steps:\n      - { step: One, ${cells} }\n`;
    const { picture } = readBlueprint(text).drawn;
    const { pages, contents } = pdfPages({ picture, palette: palettes.print, page: 'fit' });
    let shape: ShapeText | undefined;
    const { bytes, missing } = await pdfFile(
      pages,
      contents,
      async (characters) => {
        shape = await shapeForPdf(fonts, characters);
        return fonts;
      },
      { shape: (line) => shape?.(line) },
    );
    assert.deepEqual(missing, []);
    const pdf = await readPdf(bytes);
    assert.deepEqual(pdf.fonts, {
      embedded: [
        ...['Arimo-Bold', 'Arimo-Regular'],
        ...['NotoSansArabic-Regular', 'NotoSansDevanagari-Regular', 'NotoSansThai-Regular'],
      ],
      missing: [],
    });
    const said = pdf.pages[0]?.texts ?? [];
    for (const word of words) assert.ok(said.includes(word), `${word} is not in ${said.join(' | ')}`);
  });
});
