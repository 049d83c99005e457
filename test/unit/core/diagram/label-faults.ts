import type { Box, CellBox, Geometry, Point } from '../../../../core/diagram/geometry.ts';
import { forEachSegment } from '../../../../core/diagram/layout/line-segments.ts';
import { BADGE } from '../../../../core/diagram/sizes.ts';

/** A line so near to a label, in px, could be taken for its own. */
const near = 2;

/**
 * Returns what is wrong with the labels of arrows: one that covers or is covered by a label, a card or what stands on
 * it, that another arrow strikes or touches, that is not on its own arrow, that hides an end of it, or leaves the page.
 */
export function labelFaults(geometry: Geometry): string[] {
  const faults: string[] = [];
  const solids = geometry.cells.flatMap(solidsOf);
  const labelled = geometry.links.flatMap((link) => (link.label ? [{ ...link, label: link.label }] : []));
  for (const [index, { key, label, points }] of labelled.entries()) {
    for (const solid of solids) if (meets(label, solid, 0)) faults.push(`${key} on ${solid.name}`);
    for (const other of labelled.slice(index + 1)) {
      if (meets(label, other.label, 0)) faults.push(`${key} on the label of ${other.key}`);
    }
    for (const line of geometry.lines) if (meets(label, line.pill, 0)) faults.push(`${key} on ${line.kind}`);
    for (const other of geometry.links) {
      if (other.key !== key && segmentsOf(other.points).some((one) => meets(label, one, near))) {
        faults.push(`${key} at the line of ${other.key}`);
      }
    }
    if (!segmentsOf(points).some((one) => meets(label, one, -1))) faults.push(`${key} off its line`);
    const ends = [points[0], points[points.length - 1]].filter((end) => end !== undefined);
    if (ends.some((end) => meets(label, { ...end, width: 0, height: 0 }, 1)))
      faults.push(`${key} on its end`);
    const { frame } = geometry;
    if (label.x < frame.headRight || label.x + label.width > frame.right)
      faults.push(`${key} beside the page`);
    if (label.y < frame.bodyTop || label.y + label.height > frame.bodyBottom)
      faults.push(`${key} off the lanes`);
  }
  return faults;
}

function solidsOf(cell: CellBox): (Box & { name: string })[] {
  const { x, y, width, height, wait, badges, key } = cell;
  const half = BADGE.size / 2;
  return [
    { x, y, width, height, name: `the card ${key}` },
    ...(wait
      ? [{ x: wait.x, y: wait.y, width: wait.width, height: wait.height, name: `the wait of ${key}` }]
      : []),
    ...badges.map((badge) => ({
      x: badge.x - half,
      y: badge.y - half,
      width: BADGE.size,
      height: BADGE.size,
      name: `a badge of ${key}`,
    })),
  ];
}

function segmentsOf(points: readonly Point[]): Box[] {
  const found: Box[] = [];
  forEachSegment(points, (a, b) =>
    found.push({
      x: Math.min(a.x, b.x),
      y: Math.min(a.y, b.y),
      width: Math.abs(a.x - b.x),
      height: Math.abs(a.y - b.y),
    }),
  );
  return found;
}

/** Whether two boxes come nearer to each other than so many px. */
function meets(a: Box, b: Box, by: number): boolean {
  return (
    a.x < b.x + b.width + by &&
    b.x < a.x + a.width + by &&
    a.y < b.y + b.height + by &&
    b.y < a.y + a.height + by
  );
}
