import { readBlueprint } from '../blueprint-file.ts';
import { assembleSvg } from '../diagram/assemble-svg.ts';
import { buildPicture } from '../diagram/build-picture.ts';
import { drawPicture } from '../diagram/draw.ts';
import { layoutPicture } from '../diagram/layout.ts';
import { toMermaid } from '../diagram/mermaid-text.ts';
import { PALETTES, type PaletteName } from '../diagram/palette.ts';
import { placeAt } from './place.ts';

/** A picture as text, or a sentence for the author why there is none. */
export type DrawnText = { readonly picture: string } | { readonly problem: string };

/** Mermaid flowchart text, or one SVG document that needs nothing else. */
export type DrawnFormat = 'mermaid' | 'svg';

/**
 * Draws the blueprint in a text. There is no picture of a text that cannot be read as YAML or has no step.
 *
 * @param theme The colours of an SVG; without it those for print.
 */
export function drawText(text: string, format: DrawnFormat, theme: PaletteName = 'print'): DrawnText {
  const file = readBlueprint(text);
  const broken = file.source.problems.find(({ severity }) => severity === 'error');
  if (broken !== undefined) {
    const { line, column } = placeAt(file.source, broken.span.start);
    return { problem: `The blueprint cannot be read, at line ${line}, column ${column}: ${broken.message}` };
  }
  const { picture } = buildPicture(file);
  if (picture.steps.length === 0) {
    return { problem: 'There is nothing to draw yet: the blueprint has no step.' };
  }
  if (format === 'mermaid') return { picture: toMermaid(picture) };
  const geometry = layoutPicture(picture);
  const palette = PALETTES[theme];
  const title = picture.header.title || 'Service blueprint';
  const desc = picture.stages.map(({ name }) => name).join(', ');
  return {
    picture: assembleSvg(drawPicture(geometry, palette), geometry, { title, desc, background: palette.page }),
  };
}
