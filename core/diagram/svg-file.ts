import { assembleSvg } from './assemble-svg.ts';
import { drawPicture } from './draw.ts';
import { type LayoutOptions, layoutPicture } from './layout.ts';
import type { Palette } from './palette.ts';
import type { Picture } from './picture.ts';

/**
 * Returns the picture as the text of an SVG file that needs nothing else, on a ground of its own: the editor, the command line
 * and the tools for assistants all get theirs here, so that one blueprint gives one file.
 */
export function svgFile(picture: Picture, palette: Palette, options: LayoutOptions = {}): string {
  const geometry = layoutPicture(picture, options);
  const title = picture.header.title || 'Service blueprint';
  const text = { title, desc: descriptionOf(picture), background: palette.page };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${assembleSvg(drawPicture(geometry, palette), geometry, text)}`;
}

/** What is on the picture, for somebody who cannot see it. */
function descriptionOf({ header, stages, steps, lanes, cells }: Picture): string {
  const facts = [
    'Service blueprint',
    header.personas.length > 0 ? `for ${header.personas.join(', ')}` : '',
    `with ${count(stages.length, 'stage')}, ${count(steps.length, 'step')}, ${count(lanes.length, 'lane')}`,
    `and ${count(cells.length, 'cell')}.`,
  ];
  const names = stages.map((stage) => {
    const inside = steps.slice(stage.column, stage.column + stage.columns).map((step) => step.name);
    return inside.length === 0 ? `${stage.name}.` : `${stage.name}: ${inside.join(', ')}.`;
  });
  return [facts.filter((fact) => fact !== '').join(' '), ...names].join(' ');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
