import type { Box, Geometry } from '../../core/diagram/geometry.ts';
import { meets } from '../../core/diagram/meets.ts';
import { boxAround, segmentsOf } from './segments.ts';
import { solidsOf } from './solids.ts';

/**
 * Returns which arrows pass through a card, the tab of a wait or a badge, those of their own ends included, once for
 * each that they pass through.
 */
export function arrowsThroughCards({ cells, links }: Pick<Geometry, 'cells' | 'links'>): string[] {
  const solids = cells.flatMap((cell) =>
    solidsOf(cell).map((solid) => ({ ...solid, inner: shrunk(solid, cell.shape === 'pill' ? 3 : 1) })),
  );
  return links.flatMap(({ key, points }) => {
    const pieces = segmentsOf(points).map(boxAround);
    return solids
      .filter(({ inner }) => pieces.some((piece) => meets(piece, inner, 0)))
      .map(({ name }) => `${key} passes through ${name}`);
  });
}

/** A box that an arrow may touch from outside. Round ends are not as wide as their box: arrows come a little into it. */
function shrunk({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + 1, width: width - 2 * by, height: height - 2 };
}
