import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBlueprint } from '../core/blueprint-file.ts';
import { assembleSvg } from '../core/diagram/assemble-svg.ts';
import { buildPicture } from '../core/diagram/build-picture.ts';
import { drawPicture } from '../core/diagram/draw.ts';
import type { Geometry } from '../core/diagram/geometry.ts';
import { type LayoutOptions, layoutPicture } from '../core/diagram/layout.ts';
import { type PaletteName, palettes } from '../core/diagram/palette.ts';
import { root } from './root.ts';

export const drawnExamples = ['hotel', 'appliance', 'clinic', 'fast-food'] as const;

export function exampleText(example: string): string {
  return readFileSync(join(root, 'examples', `${example}.blueprint.yaml`), 'utf8');
}

/** Returns the geometry of a blueprint, of the standard picture or of one that says less or more. */
export function geometryOf(text: string, options: LayoutOptions = {}): Geometry {
  return layoutPicture(buildPicture(readBlueprint(text)).picture, options);
}

/** Draws a geometry as an SVG of its own. */
export function svgOf(geometry: Geometry, theme: PaletteName = 'print'): string {
  const palette = palettes[theme];
  const parts = drawPicture(geometry, palette);
  return assembleSvg(parts, geometry, { title: 'Example', desc: 'Example', background: palette.page });
}
