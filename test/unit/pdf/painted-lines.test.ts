import assert from 'node:assert/strict';
import { PDFDocument } from 'pdfkit';
import { toBytes } from 'pdfkit/output';
import type { Line } from '../../../pdf/line.ts';
import { type PaintedLine, PaintedLines, type PaintText } from '../../../pdf/painted-lines.ts';

const line: Line = {
  text: '旅館',
  x: 10,
  y: 30,
  size: 20,
  anchor: 'start',
  direction: 'ltr',
  colour: '#123456',
  bold: false,
};

const painted: PaintedLine = {
  x: -1,
  y: -16,
  width: 42,
  height: 20,
  columns: 3,
  rows: 2,
  opacity: Uint8Array.of(0, 255, 128, 255, 0, 17),
  colours: Uint8Array.of(0x12, 0x34, 0x56),
  textX: 0,
  characters: [
    { text: '旅', width: 20 },
    { text: '館', width: 20 },
  ],
};

/** The file with these lines, written without compression. */
async function file(lines: readonly Line[], paint: PaintText, count = lines.length): Promise<string> {
  const pdf = new PDFDocument({
    size: [200, 100],
    margin: 0,
    font: null,
    displayTitle: true,
    info: {},
    compress: false,
  });
  const bytes = toBytes(pdf);
  const written = new PaintedLines(pdf, paint, count);
  for (const one of lines) written.write(one);
  written.end();
  pdf.end();
  return Buffer.from(await bytes).toString('latin1');
}

describe('lines that are painted into a PDF', () => {
  it('stand where they belong, with as much of each pixel as was painted', async () => {
    const pdf = await file([line], () => painted);
    assert.match(pdf, /42 0 0 -20 9 34 cm\n\/Line1 Do/);
    const mask = pdf.slice(pdf.indexOf('/DeviceGray'));
    assert.match(mask, /\/BitsPerComponent 4\n/);
    assert.ok(mask.includes(`stream\n${String.fromCharCode(0x0f, 0x80, 0xf0, 0x10)}\nendstream`));
    assert.match(pdf, /\[\/Indexed \/DeviceRGB 0 <123456>\]/);
  });

  it('have their own colours where they bring some', async () => {
    const colours = Uint8Array.from({ length: 18 }, (_, index) => index);
    const pdf = await file([line], () => ({ ...painted, colours }));
    assert.ok(pdf.includes(String.fromCharCode(...colours)));
  });

  it('carry their text unseen, character by character with its width', async () => {
    const pdf = await file([line], () => painted);
    assert.match(pdf, /1 0 0 -1 10 30 cm\nBT \/Hidden 20 Tf 3 Tr <00010002> Tj ET/);
    assert.match(pdf, /<0001> <65c5>\n<0002> <9928>/);
    assert.match(pdf, /\/W \[1 \[1000 1000\]\]/);
  });

  it('say what lies beyond two bytes, and several characters that look like one', async () => {
    const family = '\u{1F469}\u200D\u{1F467}';
    const pdf = await file([line], () => ({ ...painted, characters: [{ text: family, width: 25 }] }));
    assert.match(pdf, /<0001> <d83ddc69200dd83ddc67>/);
    assert.match(pdf, /\/W \[1 \[1250\]\]/);
  });

  it('are painted once however often they are written', async () => {
    const asked: string[] = [];
    const paint: PaintText = ({ text }) => {
      asked.push(text);
      return painted;
    };
    const pdf = await file([line, { ...line, x: 50 }, { ...line, bold: true }], paint);
    assert.equal(asked.length, 2);
    assert.equal(pdf.match(/\/SMask/g)?.length, 2);
    assert.match(pdf, /42 0 0 -20 49 34 cm\n\/Line1 Do/);
  });

  it('share a number of pixels, so that a file has its bounds', async () => {
    const pixels: number[] = [];
    for (const count of [1, 1000]) {
      await file(
        [line],
        (_, most) => {
          pixels.push(most);
          return painted;
        },
        count,
      );
    }
    assert.deepEqual(pixels, [64_000_000, 64_000]);
  });
});
