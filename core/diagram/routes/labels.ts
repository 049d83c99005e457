import type { Box, CellBox, LineBox, LinkRoute, Point } from '../geometry.ts';
import type { PictureLink } from '../picture.ts';
import { BADGE, LABEL } from '../sizes.ts';
import { type Wrapped, wrapText } from '../text/wrap-text.ts';
import { forEachSegment } from './route-lines.ts';

type Label = Omit<NonNullable<LinkRoute['label']>, 'full'>;

/** Distance of a label from the ends of its stretch, in px: room for a bend or a head. */
const END = 12;

/** What is written on a link, broken into lines; `undefined` when nothing is. */
export function wrapLabel(link: PictureLink): Wrapped | undefined {
  if (link.label === undefined || link.label.trim() === '') return undefined;
  return wrapText(link.label, LABEL.maxWidth, LABEL.size, false, LABEL.maxLines);
}

/** Something a label should not cover, and how much it costs to cover it. */
interface Obstacle extends Box {
  readonly cost: number;
  /** Distance to keep in px. */
  readonly margin: number;
  /** The route it belongs to, which its own label may cover. */
  readonly route?: number;
}

/**
 * Puts each label on the stretch of its route where it covers the least: no card, no other arrow, no other
 * label, no line if possible; near the middle of a long horizontal stretch rather than elsewhere.
 */
export function placeLabels(
  routes: readonly (readonly Point[])[],
  labels: readonly (Wrapped | undefined)[],
  cells: readonly CellBox[],
  lines: readonly LineBox[],
): (Label | undefined)[] {
  if (labels.every((label) => label === undefined)) return labels.map(() => undefined);
  const obstacles = obstaclesOf(routes, cells, lines);
  return labels.map((label, route) => {
    if (label === undefined) return undefined;
    let best: { box: Box; cost: number } | undefined;
    const width = label.width + 2 * LABEL.padding;
    const height = label.lines.length * LABEL.line + 2;
    forEachSegment(routes[route] ?? [], (a, b) => {
      const stretch = {
        x: Math.min(a.x, b.x) - width / 2,
        y: Math.min(a.y, b.y) - height / 2,
        width: Math.abs(a.x - b.x) + width,
        height: Math.abs(a.y - b.y) + height,
      };
      const near = obstacles.filter((one) => one.route !== route && meets(stretch, one));
      for (const centre of centres(a, b, width, height)) {
        if (best !== undefined && centre.cost >= best.cost) continue;
        const box = { x: centre.x - width / 2, y: centre.y - height / 2, width, height };
        const cost = near.reduce((sum, one) => (meets(box, one) ? sum + one.cost : sum), centre.cost);
        if (best === undefined || cost < best.cost) best = { box, cost };
      }
    });
    if (best === undefined) return undefined;
    const { box } = best;
    obstacles.push({ ...box, cost: 1000, margin: 3 });
    return {
      ...box,
      texts: label.lines.map((text, index) => ({
        x: box.x + box.width / 2,
        y: box.y + 12 + index * LABEL.line,
        text,
        size: LABEL.size,
        anchor: 'middle' as const,
      })),
    };
  });
}

/** Places along a segment, the middle first, with what each costs for itself. */
function* centres(a: Point, b: Point, width: number, height: number): Generator<Point & { cost: number }> {
  const horizontal = a.y === b.y;
  const length = Math.abs(b.x - a.x) + Math.abs(b.y - a.y);
  const size = horizontal ? width : height;
  const slack = length - size - 2 * END;
  const own = horizontal ? 0 : 20;
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  yield { ...middle, cost: own + Math.max(0, -slack) * 4 };
  for (let away = 8; away <= slack / 2; away += 8) {
    for (const side of [-away, away]) {
      yield {
        x: middle.x + (horizontal ? side : 0),
        y: middle.y + (horizontal ? 0 : side),
        cost: own + away / 20,
      };
    }
  }
}

function obstaclesOf(
  routes: readonly (readonly Point[])[],
  cells: readonly CellBox[],
  lines: readonly LineBox[],
): Obstacle[] {
  const obstacles: Obstacle[] = [];
  for (const { x, y, width, height, wait, badges } of cells) {
    const above = wait ? wait.height : badges.length > 0 ? BADGE.overhang : 0;
    obstacles.push({ x, y: y - above, width, height: height + above, cost: 1000, margin: 1 });
  }
  for (const { x1, x2, y } of lines)
    obstacles.push({ x: x1, y, width: x2 - x1, height: 0, cost: 60, margin: 2 });
  for (const [route, points] of routes.entries()) {
    forEachSegment(points, (a, b) => {
      obstacles.push({
        x: Math.min(a.x, b.x),
        y: Math.min(a.y, b.y),
        width: Math.abs(b.x - a.x),
        height: Math.abs(b.y - a.y),
        cost: 150,
        margin: 2,
        route,
      });
    });
  }
  return obstacles;
}

function meets(a: Box, b: Obstacle): boolean {
  return (
    a.x < b.x + b.width + b.margin &&
    b.x < a.x + a.width + b.margin &&
    a.y < b.y + b.height + b.margin &&
    b.y < a.y + a.height + b.margin
  );
}
