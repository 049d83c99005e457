import { drawCell } from './draw/draw-cell.ts';
import { inFont } from './draw/in-font.ts';
import { px } from './draw/svg.ts';
import type { Part } from './draw.ts';
import type { CellBox, Geometry } from './geometry.ts';
import type { Palette } from './palette.ts';
import type { Key } from './picture.ts';

/** The colours of a card that has gone dark, the same in every theme: of 7 to 1 between them. */
const night = { card: '#12151c', cardInk: '#d5dae3', cardQuiet: '#b4bcca', warning: '#ffb3ac' } as const;

/**
 * Returns the parts of a picture in which some cells have gone dark: light on black, with a cross at the corner by which
 * they are told from the others without their colour; arrows that touch one are faint.
 */
export function darken(
  parts: readonly Part[],
  { cells, links }: Geometry,
  dark: ReadonlySet<Key>,
  palette: Palette,
): readonly Part[] {
  const covered = new Map<string, CellBox>(
    cells.flatMap((cell) => (dark.has(cell.key) ? [[cell.key, cell]] : [])),
  );
  const faint = new Set(links.flatMap(({ key, from, to }) => (dark.has(from) || dark.has(to) ? [key] : [])));
  return parts.map((part) => {
    const cell = part.group === 'cell' ? covered.get(part.key) : undefined;
    if (cell !== undefined) {
      const svg = inFont(drawCell(cell, { ...palette, ...night }), palette.font);
      return { ...part, svg: `<g>${svg}${cross(cell)}</g>` };
    }
    return part.group === 'link' && faint.has(part.key)
      ? { ...part, svg: `<g opacity="0.35">${part.svg}</g>` }
      : part;
  });
}

/** The sign of what is out of service, on the upper left corner of a card. */
function cross({ x, y }: CellBox): string {
  const [left, top] = [x + 4, y + 4];
  const lines = `M${px(left - 4)} ${px(top - 4)}l8 8m0 -8l-8 8`;
  return (
    `<circle cx="${px(left)}" cy="${px(top)}" r="9" fill="${night.card}" stroke="${night.cardInk}" stroke-width="1.5"/>` +
    `<path d="${lines}" stroke="${night.cardInk}" stroke-width="2" stroke-linecap="round" fill="none"/>`
  );
}
