import { create } from 'fontkit';
import type { FontFile } from '../../pdf/font.ts';
import type { InstalledFont } from '../fonts.ts';
import type { Shaper } from './harfbuzz.ts';

/** A font of one weight that can be asked for glyphs, and the file it is in. */
export interface Cut extends Shaper {
  readonly file: FontFile;
}

/** A font in both weights; the bold one is absent where it was not found, and the regular one is drawn thicker. */
export interface Family {
  readonly regular: Cut;
  readonly bold?: Cut;
}

/** Opens the fonts, the preferred one first. */
export async function openFamilies(fonts: readonly InstalledFont[]): Promise<readonly Family[]> {
  const { openShaper } = await import('./harfbuzz.ts');
  const open = (file: FontFile): Cut => ({ ...openShaper(file.data, indexOf(file)), file });
  return fonts.map(({ regular, bold }) => ({
    regular: open(regular),
    ...(bold === undefined ? {} : { bold: open(bold) }),
  }));
}

function indexOf({ data, postscriptName }: FontFile): number {
  if (postscriptName === undefined) return 0;
  const opened = create(data);
  if (!('fonts' in opened)) return 0;
  return Math.max(
    0,
    opened.fonts.findIndex((font) => font.postscriptName === postscriptName),
  );
}
