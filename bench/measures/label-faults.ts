import type { Geometry } from '../../core/diagram/geometry.ts';
import { meets } from '../../core/diagram/meets.ts';
import { boxAround, segmentsOf } from './segments.ts';
import { solidsOf } from './solids.ts';

/** A line so near to a label, in px, could be taken for its own. */
const near = 2;

/**
 * Returns what is wrong with the labels of arrows: one that covers or is covered by a label, a card or what stands on
 * it, that another arrow strikes or touches, that is not on its own arrow, that hides an end of it, or leaves the page.
 */
export function labelFaults(geometry: Pick<Geometry, 'cells' | 'links' | 'lines' | 'frame'>): string[] {
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
      if (other.key !== key && segmentsOf(other.points).some((one) => meets(label, boxAround(one), near))) {
        faults.push(`${key} at the line of ${other.key}`);
      }
    }
    if (!segmentsOf(points).some((one) => meets(label, boxAround(one), -1)))
      faults.push(`${key} off its line`);
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
