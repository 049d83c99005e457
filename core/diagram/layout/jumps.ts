import type { Point } from '../geometry.ts';
import { channelSizes } from '../sizes.ts';
import { forEachSegment } from './line-segments.ts';

/**
 * Returns for every route the points at which its horizontal pieces cross the vertical pieces of others, in the
 * order of the route. Crossings too near to a corner, or to the crossing before, are left out.
 */
export function jumpsOf(routes: readonly (readonly Point[])[]): Point[][] {
  const verticals: { x: number; top: number; bottom: number; route: number }[] = [];
  for (const [route, points] of routes.entries()) {
    forEachSegment(points, (a, b) => {
      if (a.x !== b.x) return;
      verticals.push({ x: a.x, top: Math.min(a.y, b.y), bottom: Math.max(a.y, b.y), route });
    });
  }
  verticals.sort((a, b) => a.x - b.x);
  return routes.map((points, route) => {
    const jumps: Point[] = [];
    forEachSegment(points, (a, b) => {
      if (a.y !== b.y) return;
      const clear = channelSizes.jump + channelSizes.corner;
      const left = Math.min(a.x, b.x) + clear;
      const right = Math.max(a.x, b.x) - clear;
      const found: Point[] = [];
      for (let at = firstAfter(verticals, left); at < verticals.length; at++) {
        const vertical = verticals[at];
        if (vertical === undefined || vertical.x > right) break;
        if (vertical.route === route || vertical.top >= a.y || vertical.bottom <= a.y) continue;
        const near = found[found.length - 1];
        if (near === undefined || vertical.x - near.x >= 2 * channelSizes.jump)
          found.push({ x: vertical.x, y: a.y });
      }
      for (const jump of a.x <= b.x ? found : found.reverse()) jumps.push(jump);
    });
    return jumps;
  });
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
