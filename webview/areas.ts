import type { Geometry } from '../core/diagram/geometry.ts';
import type { Area } from './viewport.ts';

/** Where each element that can be pointed at stands in the picture, by its key. */
export function areasOf({ cells, steps, stages, lanes }: Geometry): ReadonlyMap<string, Area> {
  return new Map([...lanes, ...stages, ...steps, ...cells].map((box) => [box.key, box]));
}
