import type { LayoutOptions } from '../core/diagram/layout.ts';
import type { Palette } from '../core/diagram/palette.ts';
import { exportSvg } from './export-svg.ts';
import { type Drawable, draw, type Renderer } from './render.ts';

/**
 * The picture as the text of an SVG file. The editor and the command line both get theirs here, so that one
 * blueprint gives one file. Rejects as {@link Renderer.render} does.
 */
export async function svgFile(
  renderer: Renderer,
  drawable: Drawable,
  palette: Palette,
  options: LayoutOptions = {},
): Promise<string> {
  const { svg } = await renderer.render(drawable, draw(drawable.picture, palette, options));
  return exportSvg(svg, drawable.picture, palette.page);
}
