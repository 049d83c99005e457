/// <reference path="./libraries.d.ts" />
import { create, type Font } from 'fontkit';

/** The file of a font, and which of its fonts is meant when the file is a collection. */
export interface FontFile {
  readonly data: Uint8Array;
  readonly postscriptName?: string;
}

/** A font to write with what the standard fonts cannot. Without a bold one the regular one serves. */
export interface ExtraFont {
  readonly regular: FontFile;
  readonly bold?: FontFile;
}

/** Opens a font; the first one of a collection when none is named. Throws when the file is no font. */
export function openFont({ data, postscriptName }: FontFile): Font {
  const opened = create(data);
  if (!('fonts' in opened)) return opened;
  const found = opened.fonts.find((font) => font.postscriptName === postscriptName) ?? opened.fonts[0];
  if (found === undefined) throw new Error('The collection of fonts is empty.');
  return found;
}

/** Returns whether a PDF can draw the characters of a font: those made of pixels or colours it cannot. */
export function hasOutlines({ directory }: Font): boolean {
  return 'glyf' in directory.tables || 'CFF ' in directory.tables || 'CFF2' in directory.tables;
}

export function hasCharacter(font: Font, character: string): boolean {
  return font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
}
