import assert from 'node:assert/strict';
import { create } from 'fontkit';
import { boxGlyph, hiddenFontFile } from '../../../pdf/hidden-font-file.ts';

/** Members of a font of fontkit beyond what the sources use. */
interface Opened {
  readonly numGlyphs: number;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  getGlyph(id: number): { readonly advanceWidth: number; readonly path: { toSVG(): string } };
}

describe('the font that is never painted', () => {
  const file = hiddenFontFile();

  it('is a font with one shape, a box as high as a line, beside that of what is missing', () => {
    const font = create(file) as unknown as Opened;
    assert.deepEqual([font.numGlyphs, font.unitsPerEm, font.ascent, font.descent], [2, 1000, 800, -200]);
    assert.equal(font.getGlyph(boxGlyph).advanceWidth, 1000);
    assert.equal(font.getGlyph(0).path.toSVG(), '');
    assert.equal(font.getGlyph(boxGlyph).path.toSVG(), 'M0 -200L1000 -200L1000 800L0 800Z');
  });

  it('has its tables in order, within the file and at whole words', () => {
    const view = new DataView(file.buffer);
    const tables = Array.from({ length: view.getUint16(4) }, (_, index) => {
      const at = 12 + 16 * index;
      const tag = String.fromCharCode(...file.subarray(at, at + 4));
      return { tag, from: view.getUint32(at + 8), length: view.getUint32(at + 12) };
    });
    const tags = tables.map(({ tag }) => tag);
    assert.deepEqual(tags, [...tags].sort());
    for (const { from, length } of tables) assert.ok(from % 4 === 0 && from + length <= file.length);
    assert.deepEqual(
      tables.map(({ tag, length }) => [tag, length]),
      [
        ['glyf', 34],
        ['head', 54],
        ['hhea', 36],
        ['hmtx', 6],
        ['loca', 6],
        ['maxp', 32],
      ],
    );
  });
});
