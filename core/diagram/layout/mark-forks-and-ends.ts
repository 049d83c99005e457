import type { CellBox } from '../geometry.ts';
import type { Key } from '../picture.ts';
import type { Routing } from '../routes/routing.ts';
import { endMark } from '../sizes.ts';
import { forkOf } from './route-points.ts';

/**
 * Returns the cells, those that arrows leave through a fork with the place of its diamond, those at which the customer's
 * path ends with the place of the mark that says so.
 */
export function markForksAndEnds(
  cells: readonly CellBox[],
  { plans }: Routing,
  ends: ReadonlySet<Key>,
): CellBox[] {
  const forks = new Set(plans.flatMap(({ connection: { isExit, source } }) => (isExit ? source.key : [])));
  return cells.map((cell) => {
    if (forks.has(cell.key)) return { ...cell, fork: forkOf(cell) };
    if (!ends.has(cell.key)) return cell;
    const { x, y, width, height } = cell;
    return { ...cell, end: { x: x + width + endMark.away, y: y + height / 2 } };
  });
}
