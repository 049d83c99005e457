import { channelSizes, labelSizes } from '../sizes.ts';
import type { ArrowPlan, PlannedSegment } from './connection.ts';
import { besideOf, raiseTo } from './label-rooms.ts';
import { labelStretches } from './label-stretches.ts';
import { placeTracks } from './place-tracks.ts';
import type { Routing } from './routing.ts';

/**
 * Gives the same routes more room for labels that found no clear place. Each has several stretches where room helps, the
 * first beside its source; every round tries the next one, and what was given before stays.
 */
export function giveRoom(routing: Routing, displaced: readonly ArrowPlan[], round: number): Routing {
  const before = routing.labels;
  const segments = new Map(before.segments);
  const beside = new Map(before.beside);
  const right = new Map(before.right);
  for (const plan of displaced) {
    const { label } = plan.connection;
    const stretches = labelStretches(routing.grid, plan.segments);
    const stretch = stretches[round % stretches.length];
    if (label === undefined || stretch === undefined) continue;
    const { segment, within } = stretch;
    if (!isEnd(plan, segment)) segments.set(segment, segment.vertical ? label.width : label.height);
    const more = (segment.vertical ? label.height : label.width) + 2 * labelSizes.clear;
    if (within.vertical) raiseTo(right, within, (before.right.get(within) ?? channelSizes.clear) + more);
    else {
      const least = segment === plan.segments[0] ? besideOf(label, plan.connection.isMutual) : 0;
      raiseTo(beside, within, Math.max((before.beside.get(within) ?? 0) + more, least));
    }
  }
  const labels = { ...before, segments, beside, right };
  return { ...routing, labels, tracks: placeTracks(routing.plans, segments) };
}

/** Returns whether a segment leaves or meets an obstacle: others have a track of their own. */
function isEnd({ segments }: ArrowPlan, segment: PlannedSegment): boolean {
  return segment === segments[0] || segment === segments[segments.length - 1];
}
