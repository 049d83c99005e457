import { join } from 'node:path';
import { addSoftwareChunk } from '../../core/software-chunk.ts';
import { uncommonIn } from '../../pdf/characters.ts';
import { Failure } from '../failure.ts';
import { ownFontPaths } from '../own-font.ts';
import { encodeOpaquePng } from './encode-opaque-png.ts';
import type { Exported } from './exported.ts';

/** More pixels than this take more memory than a machine can be expected to have: four bytes each, twice, and three. */
const maxPixels = 200_000_000;

/**
 * Draws an SVG as a PNG, in the package's own font, which is as wide as Arial, and others where that lacks characters.
 */
export async function toPng(svg: string, scale: number, packageFolder: string): Promise<Exported> {
  const [, width, height] =
    /<svg [^>]*width="([\d.]+)" height="([\d.]+)"/.exec(svg.replace(/\s+/g, ' ')) ?? [];
  if (Number(width) * Number(height) * scale ** 2 > maxPixels) {
    throw new Failure(
      `The picture is too large for a PNG at --scale ${scale}: ${width} x ${height} px. Choose a smaller scale, or SVG or PDF, which have no limit.`,
    );
  }
  const fonts = join(packageFolder, 'dist', 'fonts');
  const { drawn, missing } = await withFonts(svg, fonts);
  const { Resvg } = await import('@resvg/resvg-js');
  const image = new Resvg(drawn, {
    font: {
      fontFiles: [...ownFontPaths(fonts)],
      loadSystemFonts: false,
      defaultFontFamily: 'Arimo',
      sansSerifFamily: 'Arimo',
    },
    fitTo: { mode: 'zoom', value: scale },
  });
  const rendered = image.render();
  const { pixels, width: columns } = rendered;
  return { data: addSoftwareChunk(encodeOpaquePng(pixels, columns) ?? rendered.asPng()), missing };
}

/** The SVG with outlines for what the package's own font cannot write, and the characters that no font has. */
async function withFonts(svg: string, folder: string) {
  // The markup is ASCII: what goes beyond it is written by the author.
  const characters = uncommonIn([svg]).filter((character) => character > '\u007f');
  if (characters.length === 0) return { drawn: svg, missing: [] };
  const { findFonts, charactersWithout } = await import('../fonts.ts');
  const fonts = await findFonts(characters, folder);
  const { outlineText } = await import('./outlined-text.ts');
  return { drawn: await outlineText(svg, fonts), missing: charactersWithout(fonts, characters) };
}
