import type { Box, Point } from '../../core/diagram/geometry.ts';
import { forEachSegment } from '../../core/diagram/layout/line-segments.ts';

/** A straight piece of an arrow, in the direction of the arrow. */
export interface Segment {
  readonly a: Point;
  readonly b: Point;
}

/** Returns the pieces of a route through corners that have a length. */
export function segmentsOf(points: readonly Point[]): Segment[] {
  const segments: Segment[] = [];
  forEachSegment(points, (a, b) => segments.push({ a, b }));
  return segments;
}

/** Returns the box around a piece, which has no width or no height. */
export function boxAround({ a, b }: Segment): Box {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}
