import type { Routing } from '../routes.ts';
import { LABEL } from '../sizes.ts';
import { Sums } from './label-rooms.ts';
import { placeTracks } from './place-tracks.ts';
import type { Plan, PlannedLeg } from './plan-routes.ts';
import { stretchesOf } from './stretches.ts';

/**
 * The same ways with more room for labels that found no clear place. Each has several stretches where room helps;
 * every round tries the next one, and what was given before stays.
 */
export function giveRoom(routing: Routing, struck: readonly Plan[], round: number): Routing {
  const legs = new Map(routing.rooms.legs);
  const gutters = [...routing.rooms.gutters];
  const levels = [...routing.rooms.levels];
  const crossed = [...routing.rooms.crossed];
  const along = new Sums();
  for (const plan of struck) {
    const { label } = plan.connection;
    const stretches = stretchesOf(
      plan.legs.toSorted((a, b) => Number(isEnd(plan, a)) - Number(isEnd(plan, b))),
    );
    const stretch = stretches[round % stretches.length];
    if (label === undefined || stretch === undefined) continue;
    const { leg, gutter, level } = stretch;
    legs.set(leg, leg.vertical ? label.width : label.height);
    if (gutter !== undefined) {
      const room = along.add(gutter, leg.street, label.width + LABEL.clear) + 2 * LABEL.end;
      gutters[gutter] = Math.max(gutters[gutter] ?? 0, (routing.rooms.gutters[gutter] ?? 0) + room);
      crossed[gutter] = true;
    }
    if (level !== undefined) {
      const room = along.add(level, leg.street, label.height + LABEL.clear) + 2 * LABEL.end;
      levels[level] = Math.max(levels[level] ?? 0, (routing.rooms.levels[level] ?? 0) + room);
    }
  }
  const rooms = { legs, gutters, levels, crossed };
  return { ...routing, rooms, tracks: placeTracks(routing.streets, routing.plans, legs) };
}

/** Whether a way has a leg with a street of its own on which room can be given, or is straight. */
export function canStretch({ legs }: Plan): boolean {
  return legs.length === 1 || stretchesOf(legs.slice(1, -1)).length > 0;
}

/** Whether a leg leaves or meets a card: others have a street of their own. */
function isEnd({ legs }: Plan, leg: PlannedLeg): boolean {
  return leg === legs[0] || leg === legs[legs.length - 1];
}
