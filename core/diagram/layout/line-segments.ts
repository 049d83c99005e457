import type { Point } from '../geometry.ts';

/** Calls for each segment of a line through points that has a length. */
export function forEachSegment(points: readonly Point[], call: (a: Point, b: Point) => void): void {
  for (let index = 0; index + 1 < points.length; index++) {
    const a = points[index];
    const b = points[index + 1];
    if (a && b && (a.x !== b.x || a.y !== b.y)) call(a, b);
  }
}
