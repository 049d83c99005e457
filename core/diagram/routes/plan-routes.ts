import { largest, smallest } from '../extremes.ts';
import { channelSizes, labelSizes } from '../sizes.ts';
import type { RoutingGrid, Terminal } from './channels.ts';
import type { ArrowPlan, Connection, PlannedSegment } from './connection.ts';
import { type Closeness, freeOffset, type TakenStretch } from './free-offset.ts';
import { hasStretch } from './label-stretches.ts';
import { edgeRange, middleOf, type OffsetRange, sideRange } from './obstacle.ts';
import { Occupancy } from './occupancy.ts';
import { candidates } from './route-candidates.ts';
import type { Segment } from './segment.ts';

/**
 * Chooses a way for every arrow, the straight ones first, then the short ones; the plans are in the order of their
 * connections. Each takes the way of least cost: length, bends and crossings with those planned before it. Arrows of
 * an obstacle to itself, and arrows for which no room is left on one, get no plan. The labels of those in `stretched`
 * need a stretch that can be made longer; for others a short one between two obstacles will do.
 */
export function planRoutes(
  grid: RoutingGrid,
  connections: readonly Connection[],
  stretched: ReadonlySet<Connection>,
): ArrowPlan[] {
  const occupancy = new Occupancy(grid);
  const planned = new Map<Connection, ArrowPlan>();
  const ranked = connections
    .filter(({ source, target }) => source !== target)
    .map((connection) => ({ connection, rank: rankOf(connection) }))
    .sort((a, b) => a.rank - b.rank);
  for (const { connection } of ranked) {
    const segments = planOne(grid, occupancy, connection, stretched.has(connection));
    if (segments !== undefined) planned.set(connection, { connection, segments });
  }
  return connections.flatMap((connection) => planned.get(connection) ?? []);
}

function rankOf({ source, target, isPath }: Connection): number {
  const across = Math.max(target.first - source.last, source.first - target.last, 0);
  const down = Math.abs(target.lane - source.lane);
  const beside = source.lane === target.lane && across === 1;
  const order = isPath && beside ? 0 : across === 0 && down > 0 ? 1 : beside ? 2 : 3;
  return order * 10000 + across * 10 + down * 3 + (isPath ? 0 : 1);
}

/** Where an obstacle has no room left, arrows stand closer, and at last strike what is written, rather than be left out. */
const closer: readonly Closeness[] = [
  { least: 0.5, strikes: false },
  { least: 0.25, strikes: false },
  { least: 0.5, strikes: true },
  { least: 0.25, strikes: true },
  { least: 0, strikes: true },
];

function planOne(
  grid: RoutingGrid,
  occupancy: Occupancy,
  connection: Connection,
  isStretched: boolean,
): PlannedSegment[] | undefined {
  const source = grid.terminals.get(connection.source);
  const target = grid.terminals.get(connection.target);
  if (source === undefined || target === undefined) return undefined;
  for (const close of closer) {
    for (const segments of candidates(grid, occupancy, source, target, connection)) {
      if (!close.strikes && !takesLabel(grid, segments, connection, isStretched)) continue;
      const planned = take(occupancy, source, target, segments, connection, close);
      if (planned !== undefined) return planned;
    }
  }
  return undefined;
}

/** Whether a way has a stretch for the label of an arrow, if it has one. */
function takesLabel(
  grid: RoutingGrid,
  segments: readonly Segment[],
  { label }: Connection,
  isStretched: boolean,
): boolean {
  if (label === undefined || segments.length === 1) return true;
  const inner = segments.slice(1, -1);
  const isLong = ({ vertical, from, to }: Segment) =>
    vertical && to - from >= label.height + 3 * labelSizes.end;
  return hasStretch(grid, inner) || (!isStretched && inner.some(isLong));
}

/** Claims the places of a way at both obstacles, or nothing when one of them is not free. */
function take(
  occupancy: Occupancy,
  source: Terminal,
  target: Terminal,
  segments: readonly Segment[],
  connection: Connection,
  close: Closeness,
): PlannedSegment[] | undefined {
  const claims: { list: TakenStretch[]; taken: TakenStretch }[] = [];
  const planned: PlannedSegment[] = [];
  for (const [index, segment] of segments.entries()) {
    const first = index === 0 ? source : undefined;
    const last = index === segments.length - 1 ? target : undefined;
    const places = placesOf(occupancy, segment, first, last, segments);
    if (places === undefined) {
      planned.push({ ...segment, offset: 0 });
      continue;
    }
    const written = segments.length === 1 ? connection.label : undefined;
    const across = written === undefined ? 0 : segment.vertical ? written.width : written.height;
    const own = written === undefined ? 0 : across / 2 + labelSizes.clear;
    const room = Math.max(channelSizes.port / 2, own);
    const { from, to } = segment;
    const label = across / 2;
    const { low, high } = segment.vertical && written ? withinColumn(places, source, label) : places;
    const offset = freeOffset(places.taken, { ...places, low, high, from, to, room, label }, close);
    if (offset === undefined) return undefined;
    for (const list of places.lists) claims.push({ list, taken: { from, to, offset, room, label } });
    planned.push({ ...segment, offset });
  }
  for (const { list, taken } of claims) list.push(taken);
  for (const segment of segments) occupancy.add(segment);
  return planned;
}

/** Where what is written on a vertical arrow stays over its column and what is free beside that. */
function withinColumn({ low, high }: Places, { obstacle }: Terminal, label: number): OffsetRange {
  const most = Math.max(0, obstacle.half + channelSizes.clear - labelSizes.clear - label);
  return { low: Math.max(low, -most), high: Math.min(high, most) };
}

interface Places extends OffsetRange {
  readonly lists: readonly TakenStretch[][];
  readonly taken: readonly TakenStretch[];
  readonly preferred: number;
  readonly lean: number;
}

/** Where a segment competes for room at an obstacle; gutters and levels make room for all, and return nothing. */
function placesOf(
  occupancy: Occupancy,
  segment: Segment,
  first: Terminal | undefined,
  last: Terminal | undefined,
  segments: readonly Segment[],
): Places | undefined {
  const turn = segments[first ? 1 : segments.length - 2];
  const lean = turn === undefined ? 0 : (first ? 1 : -1) * (turn.ahead ? 1 : -1);
  if (segment.vertical) {
    if (segment.along.kind === 'gutter') return undefined;
    const [leaves, enters] = segment.ahead ? (['bottom', 'top'] as const) : (['top', 'bottom'] as const);
    const ranges = [
      ...(first ? [edgeRange(first.obstacle, leaves)] : []),
      ...(last ? [edgeRange(last.obstacle, enters)] : []),
    ];
    const list = occupancy.inColumn(segment.along);
    return { lists: [list], taken: list, ...sharedBy(ranges), preferred: 0, lean };
  }
  if (segment.along.kind !== 'row') return undefined;
  const obstacles = [first, last].flatMap((end) => end?.obstacle ?? []);
  const lists = occupancy.inRow(segment.along, segment.first, segment.last);
  const preferred = obstacles.map(middleOf).at(-1) ?? 0;
  // Places here are held for the whole gutter: two arrows at one height would touch in it.
  return { lists, taken: lists.flat(), ...sharedBy(obstacles.map(sideRange)), preferred, lean };
}

/** What lies in all ranges. */
function sharedBy(ranges: readonly OffsetRange[]): OffsetRange {
  return {
    low: largest(ranges.map(({ low }) => low)),
    high: smallest(ranges.map(({ high }) => high)),
  };
}
