import { Blob, Buffer, Direction, Face, Font, shape } from 'harfbuzzjs';

/** The shape that a font draws for a character or several, in units of the font, with y upwards. */
export interface Glyph {
  readonly path: string;
  /** Its number in the font. */
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly advance: number;
  /** Where the characters begin in the text that it stands for; the same for all glyphs that belong together. */
  readonly from: number;
}

/** A font that can be asked for the glyphs of a text. */
export interface Shaper {
  readonly unitsPerEm: number;
  has(character: string): boolean;
  /** The glyphs from left to right of a text in one script and one direction. */
  shape(text: string, fromRight: boolean): readonly Glyph[];
}

/**
 * Opens a font file, or one of a collection. HarfBuzz is what browsers place characters with: it knows where the marks
 * and the parts of characters go in every script.
 */
export function openShaper(data: Uint8Array, index = 0): Shaper {
  const face = new Face(new Blob(data), index);
  const font = new Font(face);
  return {
    unitsPerEm: face.upem,
    has: (character) => font.nominalGlyph(character.codePointAt(0) ?? 0) !== undefined,
    shape(text, fromRight) {
      const buffer = new Buffer();
      buffer.addText(text);
      buffer.guessSegmentProperties();
      buffer.setDirection(fromRight ? Direction.RTL : Direction.LTR);
      shape(font, buffer);
      return buffer
        .getGlyphInfosAndPositions()
        .map(({ codepoint, cluster, xAdvance = 0, xOffset = 0, yOffset = 0 }) => ({
          path: font.glyphToPath(codepoint),
          id: codepoint,
          x: xOffset,
          y: yOffset,
          advance: xAdvance,
          from: cluster,
        }));
    },
  };
}
