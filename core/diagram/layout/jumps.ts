import type { Point } from '../geometry.ts';
import { forEachSegment } from './line-segments.ts';

/** A route through corners, and how much it weighs: the lighter of two that cross has the gap. */
export interface Crossing {
  readonly points: readonly Point[];
  readonly weight: number;
}

/** An upright piece of a route. */
interface Upright {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly route: number;
}

/**
 * Returns for every route the points at which it lets others pass, in its own order: of two that cross, the lighter one
 * has a gap there; of two that weigh the same, the later one.
 */
export function jumpsOf(routes: readonly Crossing[]): Point[][] {
  const uprights = uprightPieces(routes);
  const jumps = routes.map((): Jump[] => []);
  for (const [route, { points, weight }] of routes.entries()) {
    let length = 0;
    forEachSegment(points, (a, b) => {
      const before = length;
      length += Math.abs(b.x - a.x) + Math.abs(b.y - a.y);
      if (a.y !== b.y) return;
      const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
      for (let at = firstAfter(uprights, left); at < uprights.length; at++) {
        const upright = uprights[at];
        if (upright === undefined || upright.x >= right) break;
        const other = routes[upright.route];
        const isCrossed = upright.x > left && upright.top < a.y && a.y < upright.bottom;
        if (!isCrossed || upright.route === route || other === undefined) continue;
        const gives = weight === other.weight ? route > upright.route : weight < other.weight;
        const point = { x: upright.x, y: a.y };
        if (gives) jumps[route]?.push({ point, along: before + Math.abs(upright.x - a.x) });
        else jumps[upright.route]?.push({ point, along: lengthTo(other.points, point) });
      }
    });
  }
  return jumps.map((own) => own.sort((a, b) => a.along - b.along).map(({ point }) => point));
}

/** A crossing with its distance from the beginning of the route, in px. */
interface Jump {
  readonly point: Point;
  readonly along: number;
}

function uprightPieces(routes: readonly Crossing[]): Upright[] {
  const uprights: Upright[] = [];
  for (const [route, { points }] of routes.entries()) {
    forEachSegment(points, (a, b) => {
      if (a.x === b.x) uprights.push({ x: a.x, top: Math.min(a.y, b.y), bottom: Math.max(a.y, b.y), route });
    });
  }
  return uprights.sort((a, b) => a.x - b.x);
}

/** Returns how far along a route a point on one of its upright pieces is. */
function lengthTo(points: readonly Point[], { x, y }: Point): number {
  let length = 0;
  let found: number | undefined;
  forEachSegment(points, (a, b) => {
    const isOn = a.x === x && b.x === x && (y - a.y) * (y - b.y) <= 0;
    if (found === undefined && isOn) found = length + Math.abs(y - a.y);
    length += Math.abs(b.x - a.x) + Math.abs(b.y - a.y);
  });
  return found ?? length;
}

function firstAfter(sorted: readonly { x: number }[], x: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.x ?? 0) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}
