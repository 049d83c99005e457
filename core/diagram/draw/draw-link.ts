import { arrowType, type PictureLinkKind } from '../arrow-kinds.ts';
import type { LinkRoute, Point } from '../geometry.ts';
import type { Palette } from '../palette.ts';
import { channelSizes } from '../sizes.ts';
import { escapeXml, fontAttribute, px, textSvg } from './svg.ts';

const headShape = { length: 9, half: 4.5 } as const;

/** Draws an arrow with its jumps and its label. */
export function drawLink(link: LinkRoute, palette: Palette): string {
  const label = link.label
    ? `<rect x="${px(link.label.x)}" y="${px(link.label.y)}" width="${px(link.label.width)}"` +
      ` height="${px(link.label.height)}" rx="4" fill="${palette.card}"/>` +
      link.label.texts.map((line) => textSvg(line, palette.cardQuiet)).join('')
    : '';
  const title = link.label?.full === undefined ? '' : `<title>${escapeXml(link.label.full)}</title>`;
  // A reader hears of arrows at the cells they join; only what is written on one stands for itself.
  const hidden = label === '' ? ' aria-hidden="true"' : fontAttribute;
  return (
    `<g data-key="${link.key}" data-from="${link.from}" data-to="${link.to}"${hidden}>` +
    `${title}${link.isLine ? drawPathLine(link, palette) : drawArrow(link.kind, link.points, link.jumps, palette)}${label}</g>`
  );
}

function drawPathLine({ kind, points }: LinkRoute, palette: Palette): string {
  return `<path d="${roundedPath(points, [])}" fill="none" stroke="${palette.links[kind]}" stroke-width="2"/>`;
}

/** Draws a line with rounded corners through points, with a head at its end, or at both as its kind has it. */
export function drawArrow(
  kind: PictureLinkKind,
  points: readonly Point[],
  jumps: readonly Point[],
  palette: Palette,
): string {
  const { stroke, heads: count } = arrowType(kind);
  const { width, dash } = stroke;
  const colour = palette.links[kind];
  const line = [...points];
  const heads: string[] = [];
  shortenEnd(line, heads);
  if (count === 2) {
    line.reverse();
    shortenEnd(line, heads);
    line.reverse();
  }
  return (
    `<path d="${roundedPath(line, jumps)}" fill="none" stroke="${colour}" stroke-width="${width}"` +
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

/** A path through corners, rounded; jumps are little arcs upwards on horizontal pieces. */
function roundedPath(points: readonly Point[], jumps: readonly Point[]): string {
  const first = points[0];
  if (first === undefined) return '';
  let d = `M${px(first.x)} ${px(first.y)}`;
  let jump = 0;
  for (let index = 1; index < points.length; index++) {
    const before = points[index - 1];
    const at = points[index];
    const after = points[index + 1];
    if (before === undefined || at === undefined) break;
    const right = at.x > before.x;
    for (let next = jumps[jump]; next !== undefined && at.y === before.y; next = jumps[++jump]) {
      if (next.y !== at.y || next.x < Math.min(before.x, at.x) || next.x > Math.max(before.x, at.x)) break;
      const radius = channelSizes.jump;
      const [enter, leave] = right ? [next.x - radius, next.x + radius] : [next.x + radius, next.x - radius];
      d += `H${px(enter)}A${radius} ${radius} 0 0 ${right ? 1 : 0} ${px(leave)} ${px(next.y)}`;
    }
    if (after === undefined) {
      d += at.y === before.y ? `H${px(at.x)}` : `V${px(at.y)}`;
      break;
    }
    const radius = Math.min(channelSizes.corner, length(before, at) / 2, length(at, after) / 2);
    const enter = towards(at, before, radius);
    const leave = towards(at, after, radius);
    d += `L${px(enter.x)} ${px(enter.y)}Q${px(at.x)} ${px(at.y)} ${px(leave.x)} ${px(leave.y)}`;
  }
  return d;
}

function length(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function towards(from: Point, to: Point, distance: number): Point {
  return {
    x: from.x + Math.sign(to.x - from.x) * distance,
    y: from.y + Math.sign(to.y - from.y) * distance,
  };
}
