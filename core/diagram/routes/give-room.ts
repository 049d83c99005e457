import { labelSizes } from '../sizes.ts';
import type { ArrowChannel, ArrowLevel } from './channels.ts';
import type { ArrowPlan, PlannedSegment } from './connection.ts';
import { PairSums, raiseTo } from './label-rooms.ts';
import { hasStretch, labelStretches } from './label-stretches.ts';
import { placeTracks } from './place-tracks.ts';
import type { Routing } from './routing.ts';

/**
 * Gives the same ways more room for labels that found no clear place. Each has several stretches where room helps;
 * every round tries the next one, and what was given before stays.
 */
export function giveRoom(routing: Routing, struck: readonly ArrowPlan[], round: number): Routing {
  const before = routing.labels;
  const segments = new Map(before.segments);
  const within = new Map(before.within);
  const crossed = new Set(before.crossed);
  const inTurn = new PairSums<ArrowChannel | ArrowLevel, ArrowChannel | ArrowLevel>();
  for (const plan of struck) {
    const { label } = plan.connection;
    const stretches = labelStretches(
      routing.grid,
      plan.segments.toSorted((a, b) => Number(isEnd(plan, a)) - Number(isEnd(plan, b))),
    );
    const stretch = stretches[round % stretches.length];
    if (label === undefined || stretch === undefined) continue;
    const { segment } = stretch;
    const [across, along] = segment.vertical ? [label.width, label.height] : [label.height, label.width];
    segments.set(segment, across);
    const room = inTurn.add(stretch.within, segment.along, along + labelSizes.clear) + 2 * labelSizes.end;
    raiseTo(within, stretch.within, (before.within.get(stretch.within) ?? 0) + room);
    if (stretch.within.vertical) crossed.add(stretch.within);
  }
  return { ...routing, labels: { segments, within, crossed }, tracks: placeTracks(routing.plans, segments) };
}

/** Returns whether a way has a segment with a track of its own on which room can be given, or is straight. */
export function canStretch({ grid }: Routing, { segments }: ArrowPlan): boolean {
  return segments.length === 1 || hasStretch(grid, segments.slice(1, -1));
}

/** Whether a segment leaves or meets an obstacle: others have a track of their own. */
function isEnd({ segments }: ArrowPlan, segment: PlannedSegment): boolean {
  return segment === segments[0] || segment === segments[segments.length - 1];
}
