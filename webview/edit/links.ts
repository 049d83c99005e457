import type { LinkRoute, Point } from '../../core/diagram/geometry.ts';
import { holds } from './header-fields.ts';

/** Returns the arrow that passes a point within a distance in px, the nearest one; `undefined` when none does. */
export function linkAt(links: readonly LinkRoute[], at: Point, reach: number): LinkRoute | undefined {
  let found: LinkRoute | undefined;
  let least = reach;
  for (const link of links) {
    if (link.label !== undefined && holds(link.label, at)) return link;
    for (const [index, end] of link.points.entries()) {
      const start = link.points[index - 1];
      if (start === undefined) continue;
      const away = distance(at, start, end);
      if (away > least) continue;
      least = away;
      found = link;
    }
  }
  return found;
}

/** Returns the middle of a route along its line. */
export function middleOf({ points }: Pick<LinkRoute, 'points'>): Point {
  const lengths = points.map((point, index) => {
    const before = points[index - 1] ?? point;
    return Math.hypot(point.x - before.x, point.y - before.y);
  });
  let left = lengths.reduce((sum, one) => sum + one, 0) / 2;
  for (const [index, end] of points.entries()) {
    const start = points[index - 1] ?? end;
    const length = lengths[index] ?? 0;
    if (length >= left && length > 0) {
      const share = left / length;
      return { x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share };
    }
    left -= length;
  }
  return points[0] ?? { x: 0, y: 0 };
}

function distance(at: Point, start: Point, end: Point): number {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : ((at.x - start.x) * dx + (at.y - start.y) * dy) / square;
  const along = Math.min(1, Math.max(0, share));
  return Math.hypot(at.x - start.x - along * dx, at.y - start.y - along * dy);
}
