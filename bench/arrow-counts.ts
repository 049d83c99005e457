import type { Geometry } from '../core/diagram/geometry.ts';

/** The figures that tell how hard the arrows of a picture are to follow. Fewer are better. */
export interface ArrowCounts {
  readonly arrows: number;
  /** Places where one arrow passes over another. */
  readonly crossings: number;
  /** Corners of all arrows together. */
  readonly bends: number;
  /** Length of all arrows together in px. */
  readonly length: number;
}

/**
 * Counts what readers of drawn graphs stumble over most: crossings first, bends second (H. Purchase, "Which
 * aesthetic has the greatest effect on human understanding?", 1997). A picture without arrows counts nothing.
 */
export function countArrows({ links }: Geometry): ArrowCounts {
  let crossings = 0;
  let bends = 0;
  let length = 0;
  for (const { points, jumps } of links) {
    // At each crossing one of the two has a gap.
    crossings += jumps.length;
    bends += points.length - 2;
    for (const [index, point] of points.entries()) {
      const next = points[index + 1];
      if (next) length += Math.abs(next.x - point.x) + Math.abs(next.y - point.y);
    }
  }
  return { arrows: links.length, crossings, bends, length: Math.round(length) };
}
