import { type ArrowType, arrowType, type PictureLinkKind } from '../arrow-kinds.ts';
import type { Box, LinkRoute, Point } from '../geometry.ts';
import type { Palette } from '../palette.ts';
import { channelSizes, labelSizes } from '../sizes.ts';
import { type Gap, linePath, placesAlong, stretchesIn } from './line-path.ts';
import { escapeXml, fontAttribute, px, textSvg } from './svg.ts';

const headShape = { length: channelSizes.head, half: 4.5 } as const;

/** Draws an arrow with its gaps and its label, which stands in a gap of its line. */
export function drawLink(link: LinkRoute, palette: Palette): string {
  const label = link.label
    ? drawLabel(link.label, palette, link.kind === 'path' ? palette.links.path : palette.quiet)
    : '';
  const title = link.label?.full === undefined ? '' : `<title>${escapeXml(link.label.full)}</title>`;
  // A reader hears of arrows at the cells they join; only what is written on one stands for itself.
  const hidden = label === '' ? ' aria-hidden="true"' : fontAttribute;
  return (
    `<g data-key="${link.key}" data-from="${link.from}" data-to="${link.to}"${hidden}>` +
    `${title}${link.isLine ? drawPathLine(link, palette) : drawArrow(link.kind, link.points, palette, { gaps: gapsOf(link), isAside: !link.isMain })}${label}</g>`
  );
}

function drawPathLine({ kind, points }: LinkRoute, palette: Palette): string {
  return `<path d="${linePath(points, [])}" fill="none" stroke="${palette.links[kind]}" stroke-width="2"/>`;
}

function drawLabel(label: NonNullable<LinkRoute['label']>, palette: Palette, colour: string): string {
  const { x, y, width, height } = label;
  const ground = label.covers
    ? `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" rx="4" fill="${palette.card}"/>`
    : '';
  return ground + label.texts.map((line) => textSvg(line, colour)).join('');
}

/** The gaps in which others pass, and the one of what is written on the arrow. */
function gapsOf({ points, jumps, label }: LinkRoute): Gap[] {
  const gaps = placesAlong(points, jumps).map((at) => ({
    from: at - channelSizes.jump,
    to: at + channelSizes.jump,
  }));
  return label === undefined ? gaps : [...gaps, ...stretchesIn(points, clearOf(label))];
}

/** Returns the box of a label with some air at its sides, where a line would else touch its letters. */
function clearOf({ x, width, ...label }: Box): Box {
  return { ...label, x: x - labelSizes.air, width: width + 2 * labelSizes.air };
}

/** Draws a line with rounded corners through points, with a head at its end, or at both as its kind has it. */
export function drawArrow(
  kind: PictureLinkKind,
  points: readonly Point[],
  palette: Palette,
  { gaps = [], isAside = false }: { readonly gaps?: readonly Gap[]; readonly isAside?: boolean } = {},
): string {
  const { stroke, heads: count }: ArrowType = arrowType(kind);
  const { dash } = stroke;
  const width = isAside ? (stroke.asideWidth ?? stroke.width) : stroke.width;
  const colour = palette.links[kind];
  const line = [...points];
  const heads: string[] = [];
  shortenEnd(line, heads);
  let open = gaps;
  if (count === 2) {
    line.reverse();
    shortenEnd(line, heads);
    line.reverse();
    open = gaps.map(({ from, to }) => ({ from: from - headShape.length + 1, to: to - headShape.length + 1 }));
  }
  return (
    `<path d="${linePath(line, open)}" fill="none" stroke="${colour}" stroke-width="${width}"` +
    `${dash === undefined ? '' : ` stroke-dasharray="${dash}"`}/><path d="${heads.join('')}" fill="${colour}"/>`
  );
}

/** Takes the length of a head off the end of a line and adds the head. */
function shortenEnd(line: Point[], heads: string[]): void {
  const end = line[line.length - 1];
  const before = line[line.length - 2];
  if (end === undefined || before === undefined) return;
  const dx = Math.sign(end.x - before.x);
  const dy = Math.sign(end.y - before.y);
  const base = { x: end.x - dx * headShape.length, y: end.y - dy * headShape.length };
  heads.push(
    `M${px(end.x)} ${px(end.y)}L${px(base.x - dy * headShape.half)} ${px(base.y + dx * headShape.half)}` +
      `L${px(base.x + dy * headShape.half)} ${px(base.y - dx * headShape.half)}Z`,
  );
  line[line.length - 1] = { x: end.x - dx * (headShape.length - 1), y: end.y - dy * (headShape.length - 1) };
}
