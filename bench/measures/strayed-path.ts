import type { Geometry } from '../../core/diagram/geometry.ts';

/** Returns the arrows of the customer's path that leave the lane of their ends, or the lanes between the two. */
export function strayedPath({ cells, lanes, links }: Pick<Geometry, 'cells' | 'lanes' | 'links'>): string[] {
  const laneOf = new Map(cells.map(({ key, lane }) => [key, lanes[lane]]));
  return links.flatMap(({ key, kind, from, to, points }) => {
    const [one, other] = [laneOf.get(from), laneOf.get(to)];
    if (kind !== 'path' || one === undefined || other === undefined) return [];
    const top = Math.min(one.y, other.y);
    const bottom = Math.max(one.y + one.height, other.y + other.height);
    return points.some(({ y }) => y < top || y > bottom) ? [key] : [];
  });
}
