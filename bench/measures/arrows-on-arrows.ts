import type { Geometry } from '../../core/diagram/geometry.ts';
import { type Segment, segmentsOf } from './segments.ts';

/** Returns which two arrows run on the same line for more than 1 px, once for each two pieces that do. */
export function arrowsOnArrows({ links }: Pick<Geometry, 'links'>): string[] {
  const pieces = links.flatMap(({ key, points }) => segmentsOf(points).map((piece) => ({ key, ...piece })));
  const faults: string[] = [];
  for (const [index, one] of pieces.entries()) {
    for (const other of pieces.slice(index + 1)) {
      if (one.key !== other.key && overlap(one, other))
        faults.push(`${one.key} and ${other.key} lie on one another at ${one.a.x}, ${one.a.y}`);
    }
  }
  return faults;
}

function overlap(one: Segment, other: Segment): boolean {
  const vertical = one.a.x === one.b.x;
  if (vertical !== (other.a.x === other.b.x)) return false;
  const [across, along] = vertical ? (['x', 'y'] as const) : (['y', 'x'] as const);
  if (Math.abs(one.a[across] - other.a[across]) > 1) return false;
  const from = Math.max(Math.min(one.a[along], one.b[along]), Math.min(other.a[along], other.b[along]));
  const to = Math.min(Math.max(one.a[along], one.b[along]), Math.max(other.a[along], other.b[along]));
  return to - from > 1;
}
