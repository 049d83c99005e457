import { channelSizes, labelSizes } from '../sizes.ts';
import type { ArrowChannel, ArrowLevel } from './channels.ts';
import type { ArrowPlan, PlannedSegment } from './connection.ts';
import { assignTracks, type Stretch } from './tracks.ts';

/** The room that the arrows of one gutter or level need. */
export interface TrackRoom {
  /** From the first to the last arrow in px; 0 for one. */
  readonly width: number;
  /** The number of arrows beside each other. */
  readonly count: number;
}

/** The places of the arrows in gutters and in the levels above and beneath what lanes hold. */
export interface Tracks {
  /** By gutter or level; absent where none runs. */
  readonly rooms: ReadonlyMap<ArrowChannel | ArrowLevel, TrackRoom>;
  /** Distance of a segment from the first arrow of its gutter or level in px; absent for others. */
  readonly offsets: ReadonlyMap<PlannedSegment, number>;
}

interface Runner {
  readonly segment: PlannedSegment;
  span: Stretch;
}

/** Gives every segment in a gutter or level its own track. `labels` by segment: the px across it that its label needs. */
export function placeTracks(
  plans: readonly ArrowPlan[],
  labels: ReadonlyMap<PlannedSegment, number>,
): Tracks {
  const runners = new Map<ArrowChannel | ArrowLevel, Runner[]>();
  const byConnection = new Map(plans.map((plan) => [plan.connection, plan]));
  const leaders = new Map<PlannedSegment, Runner>();
  const followers: { readonly segment: PlannedSegment; readonly leader: PlannedSegment }[] = [];
  // What others join comes before them.
  const ordered = [...plans].sort((a, b) => Number(a.joins !== undefined) - Number(b.joins !== undefined));
  for (const { segments, joins } of ordered) {
    const led = joins && byConnection.get(joins)?.segments;
    for (const [index, segment] of segments.entries()) {
      const { along } = segment;
      const before = segments[index - 1];
      const after = segments[index + 1];
      if (along.kind === 'column' || along.kind === 'row' || before === undefined || after === undefined)
        continue;
      const beside = runners.get(along) ?? [];
      const leader = led && index === segments.length - 2 ? led[led.length - 2] : undefined;
      const runner = leader && leaders.get(leader);
      if (leader && runner && leader.along === along) {
        runner.span = unionOf(runner.span, spanOf(before, after));
        followers.push({ segment, leader });
        continue;
      }
      const own = { segment, span: spanOf(before, after) };
      beside.push(own);
      leaders.set(segment, own);
      runners.set(along, beside);
    }
  }
  const offsets = new Map<PlannedSegment, number>();
  const rooms = new Map<ArrowChannel | ArrowLevel, TrackRoom>();
  for (const [along, beside] of runners)
    rooms.set(along, placeBeside(beside, labels, offsets, marginsOf(along)));
  for (const { segment, leader } of followers) offsets.set(segment, offsets.get(leader) ?? 0);
  return { rooms, offsets };
}

/** The room that is kept beside the first and the last arrow of a gutter or level in any case, in px. */
interface Margins {
  readonly before: number;
  readonly after: number;
}

function marginsOf({ kind }: ArrowChannel | ArrowLevel): Margins {
  const { arrow, clear, edge } = channelSizes;
  if (kind === 'above') return { before: edge, after: arrow };
  if (kind === 'beneath') return { before: arrow, after: edge };
  return { before: clear, after: clear };
}

function placeBeside(
  runners: readonly Runner[],
  labels: ReadonlyMap<PlannedSegment, number>,
  offsets: Map<PlannedSegment, number>,
  margins: Margins,
): TrackRoom {
  const { tracks, count } = assignTracks(runners.map(({ span }) => span));
  const half: number[] = Array.from({ length: count }, () => channelSizes.track / 2);
  for (const [index, { segment }] of runners.entries()) {
    const wanted = labels.get(segment);
    const track = tracks[index] ?? 0;
    if (wanted !== undefined) half[track] = Math.max(half[track] ?? 0, wanted / 2 + labelSizes.padding);
  }
  const places: number[] = [];
  let at = 0;
  for (const [track, own] of half.entries()) {
    at += track === 0 ? Math.max(0, own - margins.before) : (half[track - 1] ?? 0) + own;
    places.push(at);
  }
  for (const [index, { segment }] of runners.entries()) offsets.set(segment, places[tracks[index] ?? 0] ?? 0);
  const width = count === 0 ? 0 : at + Math.max(0, (half[count - 1] ?? 0) - margins.after);
  return { width, count };
}

/** From where either begins to where either ends. */
function unionOf(one: Stretch, other: Stretch): Stretch {
  const [first, last] = [one.from <= other.from ? one : other, one.to >= other.to ? one : other];
  return { from: first.from, turnFrom: first.turnFrom, to: last.to, turnTo: last.turnTo };
}

/** Extent of a segment between its neighbours, and the sides on which they lie. */
function spanOf(before: PlannedSegment, after: PlannedSegment): Stretch {
  const start = positionOf(before);
  const end = positionOf(after);
  const cameFrom = before.ahead ? -1 : 1;
  const goesTo = after.ahead ? 1 : -1;
  const margin = channelSizes.port;
  return start <= end
    ? { from: start - margin, to: end + margin, turnFrom: cameFrom, turnTo: goesTo }
    : { from: end - margin, to: start + margin, turnFrom: goesTo, turnTo: cameFrom };
}

/** So much farther apart levels count than they are: a route out of a fork may leave above what its lane holds. */
const levelPitch = 100;

/** Approximate x of a vertical segment, y of a horizontal one, in px: right in its order. */
function positionOf({ along, offset }: PlannedSegment): number {
  return (along.vertical ? along.x : along.y + along.place * levelPitch) + offset;
}
