import type { ArrowChannel, ArrowLevel, RoutingGrid } from './channels.ts';
import type { Segment } from './segment.ts';

/**
 * A stretch for a label on a segment: on a horizontal one in a gutter, beside the arrows that cross it there, on a
 * vertical one in a level, between those and what the lane holds.
 */
export interface LabelStretch<Kind extends Segment> {
  readonly segment: Kind;
  readonly within: ArrowChannel | ArrowLevel;
}

/** Returns where segments can be given a clear stretch, in their order. */
export function labelStretches<Kind extends Segment>(
  grid: RoutingGrid,
  segments: readonly Kind[],
): LabelStretch<Kind>[] {
  return segments.flatMap((segment) => placesWithin(grid, segment).map((within) => ({ segment, within })));
}

function placesWithin(
  grid: RoutingGrid,
  { vertical, first, last }: Segment,
): readonly (ArrowChannel | ArrowLevel)[] {
  if (!vertical) {
    // The room for labels is right of the arrows of a gutter: a segment that ends at those does not come there.
    return grid.channels.slice(first.place, last.place).filter(({ kind }) => kind === 'gutter');
  }
  // The room is beside what the lane holds: beneath it before the arrows, above it after those.
  return grid.levels
    .slice(first.place, last.place + 1)
    .filter(
      ({ kind, place }) =>
        kind !== 'row' &&
        !(place === first.place && kind === 'beneath') &&
        !(place === last.place && kind === 'above'),
    );
}
