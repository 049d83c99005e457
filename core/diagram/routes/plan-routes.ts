import { largest, smallest } from '../extremes.ts';
import { channelSizes, labelSizes } from '../sizes.ts';
import type { ArrowChannel, ArrowLevel, RoutingGrid, Terminal } from './channels.ts';
import type { ArrowPlan, Connection, LabelSize, PlannedSegment } from './connection.ts';
import type { Fans } from './fan-exits.ts';
import { type Crowding, freeOffset, type LabelSpan, type TakenStretch } from './free-offset.ts';
import { edgeRange, middleOf, type OffsetRange, sideRange } from './obstacle.ts';
import { Occupancy } from './occupancy.ts';
import { candidates, type RouteWork } from './route-candidates.ts';
import { ofEnd, wholeGutter } from './row-stretches.ts';
import type { Segment } from './segment.ts';

/**
 * Chooses a route for every arrow, those out of forks first, then the straight ones, then the short ones; the plans are in
 * the order of their connections. Each takes the route of least cost: length, bends and crossings with those planned
 * before it. Arrows of an obstacle to itself, and arrows for which no room is left on one, get no plan.
 */
export function planRoutes(
  grid: RoutingGrid,
  connections: readonly Connection[],
  fans: Fans,
  work: RouteWork,
): ArrowPlan[] {
  const occupancy = new Occupancy(grid);
  for (const terminal of grid.terminals.values())
    if (terminal.obstacle.isEnd) keepOffEnd(occupancy, terminal);
  const planned = new Map<Connection, ArrowPlan>();
  const bundles: Bundles = new Map();
  const ranked = connections
    .filter(({ source, target }) => source !== target)
    .map((connection) => ({ connection, rank: rankOf(connection) }))
    .sort((a, b) => a.rank - b.rank);
  for (const { connection } of ranked) {
    const plan = planOne(grid, occupancy, connection, { rise: fans.get(connection), bundles, work });
    if (plan === undefined) continue;
    planned.set(connection, plan);
    if (plan.joins === undefined) addTo(bundles, plan);
  }
  return connections.flatMap((connection) => planned.get(connection) ?? []);
}

/** The side of an obstacle at which an end mark stands is taken there: arrows leave and meet it above or beneath. */
function keepOffEnd(occupancy: Occupancy, { obstacle, levels, right }: Terminal): void {
  const taken = { ...wholeGutter, ...ofEnd, offset: middleOf(obstacle) };
  for (const list of occupancy.inRow(levels.row, right, right)) list.push(taken);
}

function rankOf({ source, target, isPath, isExit, label }: Connection): number {
  const across = Math.max(target.first - source.last, source.first - target.last, 0);
  const down = Math.abs(target.lane - source.lane);
  const beside = source.lane === target.lane && across === 1;
  const order = isExit
    ? -1
    : isPath && beside
      ? 0
      : beside && label === undefined
        ? 1
        : across === 0 && down > 0
          ? 2
          : 3;
  return order * 10000 + across * 10 + down * 3 + (isPath ? 0 : 1);
}

/**
 * Concessions, one after the other, for an obstacle without room: arrows stand closer, and at last strike what is
 * written, rather than be left out.
 */
const closer: readonly Crowding[] = [
  { least: 0.5, crossesLabels: false },
  { least: 0.25, crossesLabels: false },
  { least: 0.5, crossesLabels: true },
  { least: 0.25, crossesLabels: true },
  { least: 0, crossesLabels: true },
];

function planOne(
  grid: RoutingGrid,
  occupancy: Occupancy,
  connection: Connection,
  { rise, bundles, work }: Pick<Asked, 'rise' | 'bundles'> & { readonly work: RouteWork },
): ArrowPlan | undefined {
  const source = grid.terminals.get(connection.source);
  const target = grid.terminals.get(connection.target);
  if (source === undefined || target === undefined) return undefined;
  for (const close of closer) {
    const joins = (along: ArrowChannel | ArrowLevel, ahead: boolean) =>
      leadersOf(bundles, connection).some(({ segments }) => {
        const end = segments.at(-1);
        return end?.along === along && end.ahead === ahead;
      });
    for (const segments of candidates(grid, occupancy, source, target, connection, { rise, joins, work })) {
      const leader = leaderOf(bundles, connection, segments);
      for (const joined of leader ? [leader, undefined] : [undefined]) {
        const asked = { connection, rise, close, bundles, leader: joined };
        const planned = take(occupancy, source, target, segments, asked);
        if (planned === undefined) continue;
        const isCrowded = close.crossesLabels ? { isCrowded: true as const } : {};
        return { connection, segments: planned, ...isCrowded, ...(joined && { joins: joined.connection }) };
      }
    }
  }
  return undefined;
}

/** Conditions on the places of a route. */
interface Asked {
  readonly connection: Connection;
  /** The distance from the middle of its source at which it leaves; absent when that is free. */
  readonly rise: number | undefined;
  readonly close: Crowding;
  readonly bundles: Bundles;
  /** The arrow whose last segment it is to share. */
  readonly leader: ArrowPlan | undefined;
}

/** The arrows that others may join, by target and bundle. */
type Bundles = Map<string, ArrowPlan[]>;

function bundleOf({ target, bundle }: Connection): string | undefined {
  return bundle === undefined ? undefined : `${target.key} ${bundle}`;
}

function addTo(bundles: Bundles, plan: ArrowPlan): void {
  const key = bundleOf(plan.connection);
  if (key !== undefined) bundles.set(key, [...(bundles.get(key) ?? []), plan]);
}

function leadersOf(bundles: Bundles, connection: Connection): readonly ArrowPlan[] {
  return bundles.get(bundleOf(connection) ?? '') ?? [];
}

/** The arrow of the same bundle that comes to the target on the same side, along the same channel or row. */
function leaderOf(
  bundles: Bundles,
  connection: Connection,
  segments: readonly Segment[],
): ArrowPlan | undefined {
  const last = segments.at(-1);
  if (last === undefined || segments.length === 1) return undefined;
  return leadersOf(bundles, connection).find(({ segments: own }) => {
    const end = own.at(-1);
    return end?.along === last.along && end.ahead === last.ahead;
  });
}

/** Claims the places of a route at both obstacles, or nothing when one of them is not free. */
function take(
  occupancy: Occupancy,
  source: Terminal,
  target: Terminal,
  segments: readonly Segment[],
  { connection, rise, close, leader }: Asked,
): PlannedSegment[] | undefined {
  const claims: { list: TakenStretch[]; taken: TakenStretch }[] = [];
  const planned: PlannedSegment[] = [];
  for (const [index, segment] of segments.entries()) {
    const first = index === 0 ? source : undefined;
    const last = index === segments.length - 1 ? target : undefined;
    const places = placesOf(occupancy, segment, first, last, segments, connection.isPath);
    if (places === undefined) {
      planned.push({ ...segment, offset: 0 });
      continue;
    }
    const label = first && connection.label && labelSpan(segment, connection.label);
    const { from, to } = segment;
    const room = channelSizes.port / 2;
    const written = label && { label };
    const shared = last && leader?.segments.at(-1)?.offset;
    const fixed = first && rise !== undefined ? middleOf(source.obstacle) + rise : shared;
    const key = last && bundleOf(connection);
    const bundle = key === undefined ? {} : { bundle: key };
    const range =
      fixed !== undefined
        ? { low: fixed, high: fixed, preferred: fixed }
        : segment.vertical && label
          ? withinColumn(places, source, label.half)
          : {};
    const offset = freeOffset(
      places.taken,
      { ...places, ...range, from, to, room, ...written, ...(leader && bundle) },
      close,
    );
    if (offset === undefined) return undefined;
    const nearest = segment.ahead ? places.lists[0] : places.lists[places.lists.length - 1];
    for (const list of places.lists) {
      const own = list === nearest ? written : undefined;
      claims.push({ list, taken: { from, to, offset, room, ...own, ...bundle } });
    }
    planned.push({ ...segment, offset });
  }
  for (const { list, taken } of claims) list.push(taken);
  for (const segment of segments) occupancy.add(segment);
  return planned;
}

/** The part of the first segment of a route that its label takes. */
function labelSpan({ vertical, ahead, from, to }: Segment, { width, height }: LabelSize): LabelSpan {
  if (!vertical) return { from, to, half: height / 2 };
  const reach = 2 * labelSizes.end + height;
  return ahead ? { from, to: from + reach, half: width / 2 } : { from: to - reach, to, half: width / 2 };
}

/** Returns the places at which the text of a vertical arrow stays over its column and the free room beside that. */
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

/** The distance from the middle of a card at which a skip or a loop of the customer meets it, in px. */
const aside = 20;

/**
 * Returns the place at which a segment competes for room at an obstacle; gutters and levels make room for all, and
 * return nothing.
 */
function placesOf(
  occupancy: Occupancy,
  segment: Segment,
  first: Terminal | undefined,
  last: Terminal | undefined,
  segments: readonly Segment[],
  isPath: boolean,
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
    // The middle is for what goes straight down: a skip or a loop comes in on its own side of it.
    const side = last && isPath && turn !== undefined ? (turn.ahead ? -aside : aside) : 0;
    return { lists: [list], taken: list, ...sharedBy(ranges), preferred: side, lean };
  }
  if (segment.along.kind !== 'row') return undefined;
  const obstacles = [first, last].flatMap((end) => end?.obstacle ?? []);
  const lists = occupancy.inRow(segment.along, segment.first, segment.last);
  const preferred = obstacles.map(middleOf).at(-1) ?? 0;
  // Places here are held for the whole gutter: two arrows at one height would touch in it.
  return { lists, taken: lists.flat(), ...sharedBy(obstacles.map(sideRange)), preferred, lean };
}

/** Returns what lies in all ranges. */
function sharedBy(ranges: readonly OffsetRange[]): OffsetRange {
  return {
    low: largest(ranges.map(({ low }) => low)),
    high: smallest(ranges.map(({ high }) => high)),
  };
}
