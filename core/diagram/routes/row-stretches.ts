import { channelSizes, endMark, labelSizes } from '../sizes.ts';
import type { ArrowChannel, RoutingGrid } from './channels.ts';
import type { ArrowPlan, PlannedSegment } from './connection.ts';
import type { TakenStretch } from './free-offset.ts';
import { middleOf } from './obstacle.ts';

/** A piece of an arrow, or the mark at an end of the path, across a gutter in the row of a lane. */
export type RowStretch = Pick<TakenStretch, 'room' | 'label'> & {
  /** The segments of its plan, and which of them it is; absent of the mark at an end of the path. */
  readonly run?: { readonly segments: readonly PlannedSegment[]; readonly at: number };
  /** Returns its height in px below the top of what the lane holds. */
  offset(): number;
};

/** Along its whole gutter: two at one height would touch in it. */
export const wholeGutter = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY } as const;

/** Returns what is across a gutter in the row of a lane, as it is planned at the time. */
export type RowStretches = (lane: number, gutter: ArrowChannel) => readonly RowStretch[];

/** Lists what is across each gutter in each row: arrows that join another there count as that one. */
export function rowStretches(grid: RoutingGrid, plans: readonly ArrowPlan[]): RowStretches {
  const found = new Map<string, RowStretch[]>();
  const place = (lane: number, gutter: number) => `${lane} ${gutter}`;
  const add = (lane: number, gutter: number, stretch: RowStretch) => {
    const list = found.get(place(lane, gutter));
    if (list) list.push(stretch);
    else found.set(place(lane, gutter), [stretch]);
  };
  for (const { obstacle, right } of grid.terminals.values()) {
    const offset = () => middleOf(obstacle);
    if (obstacle.isEnd) add(obstacle.lane, right.number, { ...ofEnd, offset });
  }
  for (const { connection, segments, joins } of plans) {
    for (const [at, segment] of segments.entries()) {
      if (segment.vertical || segment.along.kind !== 'row') continue;
      if (at > 0 && joins) continue;
      const gutters = grid.channels
        .slice(segment.first.place, segment.last.place + 1)
        .filter(({ kind }) => kind === 'gutter');
      const nearest = segment.ahead ? gutters[0] : gutters.at(-1);
      const { label } = connection;
      for (const gutter of gutters) {
        const isWritten = at === 0 && gutter === nearest && label !== undefined;
        add(segment.along.lane, gutter.number, {
          room: channelSizes.port / 2,
          ...(isWritten && { label: { ...wholeGutter, half: label.height / 2 } }),
          run: { segments, at },
          offset: () => segments[at]?.offset ?? 0,
        });
      }
    }
  }
  return (lane, gutter) => found.get(place(lane, gutter.number)) ?? [];
}

/** The room of the mark at an end of the customer's path. */
export const ofEnd = { room: endMark.radius + channelSizes.jump } as const;

/** Returns by how much two stretches so far from each other are nearer than each of them, and what is written on it, allows. */
export function lackBetween(one: RowStretch, other: RowStretch, distance: number): number {
  // The two ends of one arrow may be at one height.
  if (one.run && one.run.segments === other.run?.segments) return 0;
  const half = (one.label?.half ?? 0) + (other.label?.half ?? 0);
  const apart = half === 0 ? channelSizes.port / 2 : half + labelSizes.clear;
  return Math.max(0, apart - distance);
}
