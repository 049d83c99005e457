import { Blob, Buffer, Direction, Face, Font, shape } from 'harfbuzzjs';

/** The shape that a font draws for a character or several, in its place. Lengths are in units of the font, with y upwards. */
export interface Glyph {
  /** Its outline as a path of SVG, from its own origin; empty for one without ink. */
  readonly path: string;
  /** Its number in the font. */
  readonly id: number;
  /** The distance of its origin to the right of the end of the one before, in units of the font. */
  readonly x: number;
  /** The height of its origin above the baseline, in units of the font. */
  readonly y: number;
  /** The distance from its origin to that of the next, in units of the font; less than 0 to the left. */
  readonly advance: number;
  /** The place of its characters in the text, in UTF-16 code units; the same for all glyphs that belong together. */
  readonly from: number;
}

/** A font that can be asked for the glyphs of a text. */
export interface Shaper {
  /** Units of the font to the size of a text. */
  readonly unitsPerEm: number;
  /** Returns whether the font has a glyph for a character: the first code point of the string. */
  has(character: string): boolean;
  /** Returns the glyphs from left to right of a text in one script and one direction; `fromRight` for Arabic and the like. */
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
