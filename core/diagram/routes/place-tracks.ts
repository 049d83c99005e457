import { LABEL, STREET } from '../sizes.ts';
import type { Plan, PlannedLeg } from './plan-routes.ts';
import type { Streets } from './streets.ts';
import { assignTracks, type Stretch } from './tracks.ts';

/** How much room the arrows of one gutter or level need, and where each runs in it. */
export interface Street {
  /** From the first to the last arrow in px; 0 for one. */
  readonly room: number;
  readonly count: number;
}

/** Where the arrows run in each street. */
export interface Tracks {
  /** By the number of the gutter and by the number of the level. */
  readonly gutters: readonly Street[];
  readonly levels: readonly Street[];
  /** Distance of a leg from the first arrow of its street in px; absent for legs on cards. */
  readonly offsets: ReadonlyMap<PlannedLeg, number>;
}

interface Runner {
  readonly leg: PlannedLeg;
  readonly stretch: Stretch;
}

/** Gives every leg in a gutter or level its own track. `labelRooms` by leg: the px across it that its label needs. */
export function placeTracks(
  streets: Streets,
  plans: readonly Plan[],
  labelRooms: ReadonlyMap<PlannedLeg, number>,
): Tracks {
  const gutters = Array.from({ length: streets.columns + 1 }, (): Runner[] => []);
  const levels = Array.from({ length: 3 * streets.lanes }, (): Runner[] => []);
  for (const { legs } of plans) {
    for (const [index, leg] of legs.entries()) {
      const list = leg.vertical
        ? leg.street % 2 === 0
          ? gutters[leg.street / 2]
          : undefined
        : leg.street % 3 === 1
          ? undefined
          : levels[leg.street];
      const before = legs[index - 1];
      const after = legs[index + 1];
      if (list === undefined || before === undefined || after === undefined) continue;
      list.push({ leg, stretch: stretchOf(streets, before, leg, after) });
    }
  }
  const offsets = new Map<PlannedLeg, number>();
  return {
    gutters: gutters.map((runners) => placeStreet(runners, labelRooms, offsets)),
    levels: levels.map((runners) => placeStreet(runners, labelRooms, offsets)),
    offsets,
  };
}

function placeStreet(
  runners: readonly Runner[],
  labelRooms: ReadonlyMap<PlannedLeg, number>,
  offsets: Map<PlannedLeg, number>,
): Street {
  const { tracks, count } = assignTracks(runners.map((runner) => runner.stretch));
  const half: number[] = Array.from({ length: count }, () => STREET.track / 2);
  for (const [index, { leg }] of runners.entries()) {
    const wanted = labelRooms.get(leg);
    const track = tracks[index] ?? 0;
    if (wanted !== undefined) half[track] = Math.max(half[track] ?? 0, wanted / 2 + LABEL.padding);
  }
  const places: number[] = [];
  let at = 0;
  for (const [track, own] of half.entries()) {
    at += track === 0 ? own - STREET.track / 2 : (half[track - 1] ?? 0) + own;
    places.push(at);
  }
  for (const [index, { leg }] of runners.entries()) offsets.set(leg, places[tracks[index] ?? 0] ?? 0);
  const room = count === 0 ? 0 : at + (half[count - 1] ?? 0) - STREET.track / 2;
  return { room, count };
}

/** Extent of a leg between its neighbours, and the sides on which they lie. */
function stretchOf(streets: Streets, before: PlannedLeg, leg: PlannedLeg, after: PlannedLeg): Stretch {
  const positions = leg.vertical ? streets.y : streets.x;
  const start = (positions[before.street] ?? 0) + before.offset;
  const end = (positions[after.street] ?? 0) + after.offset;
  const cameFrom = before.ahead ? -1 : 1;
  const goesTo = after.ahead ? 1 : -1;
  const margin = STREET.port;
  return start <= end
    ? { from: start - margin, to: end + margin, turnFrom: cameFrom, turnTo: goesTo }
    : { from: end - margin, to: start + margin, turnFrom: goesTo, turnTo: cameFrom };
}
