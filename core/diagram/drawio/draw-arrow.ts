import { type ArrowType, arrowType } from '../arrow-kinds.ts';
import type { Box, LinkRoute, Point } from '../geometry.ts';
import type { Palette } from '../palette.ts';
import { type DrawioPage, layers } from './page.ts';

/** Draws an arrow that is glued to its two cards and keeps its corners. */
export function drawArrow(page: DrawioPage, link: LinkRoute, palette: Palette): void {
  const { key, from, to, kind, points, label, isLine, isMain, jumps } = link;
  const [source, target] = [page.placeOf(from), page.placeOf(to)];
  const [start, end] = [points[0], points.at(-1)];
  if (source === undefined || target === undefined || start === undefined || end === undefined) return;
  const { stroke, heads }: ArrowType = arrowType(kind);
  const colour = palette.links[kind];
  page.connect({
    ...{ id: key, parent: layers.arrows, from, to },
    label:
      label?.full === undefined ? (label?.texts.map(({ text }) => ({ text })) ?? []) : [{ text: label.full }],
    style: [
      '',
      {
        ...(isLine ? { edgeStyle: 'none' } : { edgeStyle: 'orthogonalEdgeStyle', rounded: 1, arcSize: 8 }),
        ...{ strokeColor: colour, fontColor: kind === 'path' ? colour : palette.quiet, fontSize: 11 },
        ...{ strokeWidth: isMain ? stroke.width : (stroke.asideWidth ?? stroke.width) },
        ...(stroke.dash !== undefined && { dashed: 1, dashPattern: stroke.dash, fixDash: 1 }),
        ...{ endArrow: isLine ? 'none' : 'block', endSize: 5 },
        ...{ startArrow: heads === 2 ? 'block' : 'none', startSize: 5 },
        ...{ labelBackgroundColor: palette.page, jumpStyle: jumps.length > 0 ? 'gap' : undefined },
        ...ends('exit', source, start),
        ...ends('entry', target, end),
      },
    ],
    corners: points.slice(1, -1),
    ...(label && { labelAt: along(points, { x: label.x + label.width / 2, y: label.y + label.height / 2 }) }),
  });
}

/** The place on the border of a card, as a share of its size. */
function ends(at: 'exit' | 'entry', { x, y, width, height }: Box, point: Point) {
  return {
    [`${at}X`]: share(point.x - x, width),
    [`${at}Y`]: share(point.y - y, height),
    [`${at}Dx`]: 0,
    [`${at}Dy`]: 0,
    [`${at}Perimeter`]: 0,
  };
}

function share(part: number, of: number): string {
  return `${Math.round((part / Math.max(1, of)) * 10_000) / 10_000}`;
}

/** The place on a route that is nearest to a point: how far along, from -1 to 1, and the way from there. */
function along(points: readonly Point[], point: Point): { along: number; offset: Point } {
  let best = { distance: Number.POSITIVE_INFINITY, at: 0, offset: { x: 0, y: 0 } };
  let length = 0;
  for (const [index, to] of points.slice(1).entries()) {
    const from = points[index] ?? to;
    const own = Math.hypot(to.x - from.x, to.y - from.y);
    const towards = (to.x - from.x) * (point.x - from.x) + (to.y - from.y) * (point.y - from.y);
    const part = own === 0 ? 0 : Math.min(1, Math.max(0, towards / own ** 2));
    const offset = {
      x: point.x - from.x - part * (to.x - from.x),
      y: point.y - from.y - part * (to.y - from.y),
    };
    const distance = Math.hypot(offset.x, offset.y);
    if (distance < best.distance) best = { distance, at: length + part * own, offset };
    length += own;
  }
  return { along: length === 0 ? 0 : (2 * best.at) / length - 1, offset: best.offset };
}
