import type { Geometry } from '../core/diagram/geometry.ts';
import type { Area } from './viewport.ts';

/** Returns the area of each element that can be pointed at, by its key. */
export function areasOf({ cells, steps, stages, lanes, rows }: Geometry): ReadonlyMap<string, Area> {
  const facts = rows.flatMap((row) => row.cells);
  return new Map([...lanes, ...stages, ...steps, ...cells, ...facts].map((box) => [box.key, box]));
}

/** Returns the same as {@link areasOf}, but of a lane its head alone: what was found there is its name. */
export function namedAreasOf(geometry: Geometry): ReadonlyMap<string, Area> {
  const { frame, lanes } = geometry;
  const heads = lanes.map((lane) => [lane.key, { ...lane, width: frame.headRight - lane.x }] as const);
  return new Map([...areasOf(geometry), ...heads]);
}
