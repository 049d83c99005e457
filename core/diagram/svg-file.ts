import { assembleSvg } from './assemble-svg.ts';
import { branded } from './brand-colours.ts';
import { darken } from './darken.ts';
import { drawPicture } from './draw.ts';
import { type LayoutOptions, layoutPicture } from './layout.ts';
import type { Palette } from './palette.ts';
import type { Key, Picture } from './picture.ts';
import { pictureTitle } from './picture-title.ts';

/** Options of a drawn file. */
export interface SvgFileOptions extends LayoutOptions {
  /** True to let what is behind it show through; it has a ground of its own when absent. */
  readonly transparent?: boolean;
  /** The cells that have gone dark, since something they depend on is switched off. */
  readonly dark?: ReadonlySet<Key>;
  /** True to keep the names that parts are found by, for a page that shows it. */
  readonly named?: boolean;
}

/**
 * Returns the picture as the text of an SVG file that needs nothing else. The editor, the command line, the tools for
 * assistants and the pages of Markdown all get theirs here, so that one blueprint gives one file.
 */
export function svgFile(
  picture: Picture,
  plain: Palette,
  { transparent = false, dark, named = false, ...options }: SvgFileOptions = {},
): string {
  const palette = branded(plain, picture.brand);
  const geometry = layoutPicture(picture, options);
  const text = {
    title: pictureTitle(picture.header),
    desc: descriptionOf(picture),
    named,
    ...(picture.header.lang === undefined ? {} : { lang: picture.header.lang }),
    ...(transparent ? {} : { background: palette.page }),
  };
  const parts = drawPicture(geometry, palette);
  const shown = dark === undefined ? parts : darken(parts, geometry, dark, palette);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${assembleSvg(shown, geometry, text)}`;
}

/** Describes the picture for somebody who cannot see it. */
function descriptionOf({ header, stages, steps, lanes, cells }: Picture): string {
  const facts = [
    'Service blueprint',
    header.personas.length > 0 ? `for ${header.personas.map(({ name }) => name).join(', ')}` : '',
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
