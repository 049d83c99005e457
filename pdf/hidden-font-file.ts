/** The glyph that is a box; the first one stands for what is missing and is nothing. */
export const boxGlyph = 1;

/** The edges of the box, in thousandths of the size of the font. */
const box = [0, 0x10000 - 200, 1000, 800] as const;

/**
 * Returns a TrueType font with one shape, a box as high as a line: text in it is never painted, but some readers pass
 * over characters that have no shape at all. It has no more than the tables that a PDF asks for (ISO 32000-1, 9.9).
 */
export function hiddenFontFile(): Uint8Array {
  const [left, bottom, right, top] = box;
  const tables = [
    {
      tag: 'glyf',
      // One contour, its box, four points on the curve, and how far each is from the one before.
      words: [1, ...box, 3, 0, 0x0101, 0x0101, left, right, 0, 0x10000 - right, bottom, 0, 1000, 0],
    },
    {
      tag: 'head',
      // Version 1.0, no sum of the whole, magic number, 1000 units in an em, no dates.
      words: [1, 0, 1, 0, 0, 0, 0x5f0f, 0x3cf5, 0, 1000, ...zeros(8), ...box, 0, 8, 2, 0, 0],
    },
    // Version 1.0, ascent, descent, widest advance; the width of all glyphs follows in `hmtx`.
    { tag: 'hhea', words: [1, 0, top, bottom, 0, right, 0, 0, 0, 1, ...zeros(7), 1] },
    { tag: 'hmtx', words: [right, 0, 0] },
    // Where the glyphs begin, and the last one ends, in words.
    { tag: 'loca', words: [0, 0, 17] },
    // Version 1.0, two glyphs of four points in one contour at most, one zone.
    { tag: 'maxp', words: [1, 0, 2, 4, 1, 0, 0, 1, ...zeros(8)] },
  ];
  const head = 12 + 16 * tables.length;
  const lengths = tables.map(({ words }) => 4 * Math.ceil(words.length / 2));
  const file = new DataView(new ArrayBuffer(lengths.reduce((sum, length) => sum + length, head)));
  // The largest power of two that is not more than 6 tables is 4.
  for (const [index, word] of [1, 0, tables.length, 64, 2, 32].entries()) file.setUint16(2 * index, word);
  let at = head;
  for (const [index, { tag, words }] of tables.entries()) {
    for (const [place, word] of words.entries()) file.setUint16(at + 2 * place, word);
    const entry = 12 + 16 * index;
    for (let character = 0; character < 4; character++)
      file.setUint8(entry + character, tag.charCodeAt(character));
    file.setUint32(entry + 4, checksum(file, at, lengths[index] ?? 0));
    file.setUint32(entry + 8, at);
    file.setUint32(entry + 12, 2 * words.length);
    at += lengths[index] ?? 0;
  }
  return new Uint8Array(file.buffer);
}

function zeros(count: number): readonly number[] {
  return Array<number>(count).fill(0);
}

function checksum(file: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + file.getUint32(at)) >>> 0;
  return sum;
}
