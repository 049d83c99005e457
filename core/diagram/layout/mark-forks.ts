import type { CellBox } from '../geometry.ts';
import type { Routing } from '../routes/routing.ts';
import { forkOf } from './route-points.ts';

/** Returns the cells, those that arrows leave through a fork with the place of its diamond. */
export function markForks(cells: readonly CellBox[], { plans }: Routing): CellBox[] {
  const forks = new Set(plans.flatMap(({ connection: { isExit, source } }) => (isExit ? source.key : [])));
  return cells.map((cell) => (forks.has(cell.key) ? { ...cell, fork: forkOf(cell) } : cell));
}
