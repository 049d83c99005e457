import type { Geometry } from '../../core/diagram/geometry.ts';
import { meets } from '../../core/diagram/meets.ts';
import { boxAround, segmentsOf } from './segments.ts';

/** A head is part of its arrow for so many px from its tip: nothing crosses there. */
const reach = 14;

/** Returns which arrows pass so near to the head of another, once for each head; those that end with it are left out. */
export function crossingsAtHeads({ links }: Pick<Geometry, 'links'>): string[] {
  return links.flatMap(({ key, kind, to, points }) => {
    const last = segmentsOf(points).at(-1);
    if (last === undefined) return [];
    const { a, b } = last;
    const start = {
      x: b.x + Math.sign(a.x - b.x) * Math.min(reach, Math.abs(a.x - b.x)),
      y: b.y + Math.sign(a.y - b.y) * Math.min(reach, Math.abs(a.y - b.y)),
    };
    const head = boxAround({ a: start, b });
    return links
      .filter((other) => other.key !== key && !(other.to === to && other.kind === kind))
      .filter((other) => segmentsOf(other.points).some((piece) => meets(boxAround(piece), head, 1)))
      .map((other) => `${other.key} at the head of ${key}`);
  });
}
