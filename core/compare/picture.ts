import type { Comparison } from '../compare.ts';
import type { PaletteName } from '../diagram/colours.ts';
import type { Density } from '../diagram/density.ts';
import { palettes } from '../diagram/palette.ts';
import type { Picture } from '../diagram/picture.ts';
import { type SvgFileOptions, svgFile } from '../diagram/svg-file.ts';
import { markedPicture } from './marked-picture.ts';
import { countInWords } from './words.ts';

/** Options of a picture with marks. */
export interface MarkedSvgOptions {
  /** `print` when absent. */
  readonly theme?: PaletteName;
  readonly density?: Density;
}

/** Returns both blueprints as one picture with marks, as the text of an SVG file that needs nothing else. */
export function markedSvg(
  comparison: Comparison,
  { theme = 'print', density }: MarkedSvgOptions = {},
): string {
  return drawMarked(markedPicture(comparison), comparison, { theme, ...(density && { density }) });
}

/** Draws a marked picture of a comparison, with the count of differences in its header. */
export function drawMarked(
  picture: Picture,
  comparison: Comparison,
  { theme = 'print', ...options }: MarkedSvgOptions & Pick<SvgFileOptions, 'named'>,
): string {
  const note = [countInWords(comparison.differences), picture.header.note].filter((one) => one !== undefined);
  const header = { ...picture.header, note: note.join(' ') };
  return svgFile({ ...picture, header }, palettes[theme], options);
}

/** Returns why there is no picture of two blueprints; `undefined` when there is one. */
export function whyNotMarked({ before, after }: Comparison): string | undefined {
  const isEmpty = [before, after].every(({ model }) => model.stages.every(({ steps }) => steps.length === 0));
  return isEmpty ? 'There is nothing to draw: neither of the two blueprints has a step.' : undefined;
}
