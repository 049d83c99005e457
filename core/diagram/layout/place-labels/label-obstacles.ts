import type { Box, CellBox, Frame, LineBox, Point } from '../../geometry.ts';
import { badgeSizes, endMark, labelSizes } from '../../sizes.ts';
import { forEachSegment } from '../line-segments.ts';
import type { LabelledRoute } from './labelled-route.ts';

/** Obstacles that labels keep clear of. */
export interface Surroundings {
  readonly cells: readonly CellBox[];
  readonly lines: readonly LineBox[];
  readonly frame: Frame;
}

/** Something a label should not cover, and how much it costs to cover it. */
export interface LabelObstacle extends Box {
  readonly cost: number;
  /** Distance to keep in px. */
  readonly margin: number;
  /** The route it belongs to, which its own label may cover. */
  readonly route?: number;
}

/** At this cost a spot covers a card, an arrow or the edge of the page. */
export const coveringCost = 150;

/** Returns the obstacles that cards, lines and arrows are to labels. */
export function obstaclesOf(
  routes: readonly LabelledRoute[],
  { cells, lines }: Surroundings,
): LabelObstacle[] {
  const obstacles: LabelObstacle[] = [];
  for (const { x, y, width, height, badges, end } of cells) {
    const above = badges.length > 0 ? badgeSizes.overhang : 0;
    obstacles.push({ x, y: y - above, width, height: height + above, cost: 1000, margin: 1 });
    if (end) obstacles.push({ ...boxOf(end), cost: 1000, margin: labelSizes.clear });
  }
  for (const { x1, x2, y } of lines)
    obstacles.push({ x: x1, y, width: x2 - x1, height: 0, cost: 60, margin: 2 });
  for (const [route, { points }] of routes.entries()) {
    forEachSegment(points, (a, b) => {
      obstacles.push({
        x: Math.min(a.x, b.x),
        y: Math.min(a.y, b.y),
        width: Math.abs(b.x - a.x),
        height: Math.abs(b.y - a.y),
        cost: coveringCost,
        margin: labelSizes.clear,
        route,
      });
    });
  }
  return obstacles;
}

/** The box of the mark at the end of the customer's path. */
function boxOf({ x, y }: Point): Box {
  const { radius } = endMark;
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}
