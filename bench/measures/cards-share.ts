import type { Geometry } from '../../core/diagram/geometry.ts';

/** Returns the share of the body, which is the lanes right of their heads, that cards cover, from 0 to 1; NaN without a body. */
export function cardsShare({ cells, frame }: Pick<Geometry, 'cells' | 'frame'>): number {
  const body = (frame.right - frame.headRight) * (frame.bodyBottom - frame.bodyTop);
  const covered = cells.reduce((sum, { width, height }) => sum + width * height, 0);
  return body > 0 ? covered / body : Number.NaN;
}
