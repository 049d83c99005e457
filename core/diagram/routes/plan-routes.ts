import { LABEL, STREET } from '../sizes.ts';
import { candidates } from './route-candidates.ts';
import type { Leg } from './route-legs.ts';
import { type Closeness, edgeRange, freeOffset, type Site, type Streets, type Taken } from './streets.ts';
import { stretchesOf } from './stretches.ts';

/** An arrow between two cards, by the indexes of their cells. */
export interface Connection {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly path: boolean;
  /** Size of the box of what is written on it, in px; absent when nothing is. */
  readonly label?: { readonly width: number; readonly height: number };
  /** Whether its label needs a stretch that can be made longer; a short one between two cards will do otherwise. */
  readonly needsStretch?: boolean;
}

/** The streets that an arrow takes, from its source to its target; neighbouring legs meet at corners. */
export interface Plan {
  readonly connection: Connection;
  readonly legs: readonly PlannedLeg[];
}

/** A leg with its place across a column's middle or a card's side, in px; tracks of streets come later. */
export interface PlannedLeg extends Leg {
  readonly offset: number;
}

/**
 * Chooses streets for every arrow, the straight ones first, then the short ones. Each takes the way of
 * least cost: length, bends and crossings with those placed before it. Arrows of a card to itself, and
 * arrows for which no room is left on a card, get no plan.
 */
export function planRoutes(streets: Streets, connections: readonly Connection[]): Plan[] {
  const ordered = connections
    .filter(({ from, to }) => from !== to)
    .map((connection) => ({ connection, rank: rankOf(streets, connection) }))
    .sort((a, b) => a.rank - b.rank || a.connection.index - b.connection.index);
  const plans: Plan[] = [];
  for (const { connection } of ordered) {
    const plan = planOne(streets, connection);
    if (plan !== undefined) plans.push(plan);
  }
  return plans.sort((a, b) => a.connection.index - b.connection.index);
}

function rankOf(streets: Streets, { from, to, path }: Connection): number {
  const source = streets.sites[from];
  const target = streets.sites[to];
  if (source === undefined || target === undefined) return 0;
  const across = Math.max(target.first - source.last, source.first - target.last, 0);
  const down = Math.abs(target.lane - source.lane);
  const beside = source.lane === target.lane && across === 1;
  const order = path && beside ? 0 : across === 0 && down > 0 ? 1 : beside ? 2 : 3;
  return order * 10000 + across * 10 + down * 3 + (path ? 0 : 1);
}

/** Where a card has no room left, arrows stand closer, and at last strike what is written, rather than be left out. */
const closer: readonly Closeness[] = [
  { least: 0.5, strikes: false },
  { least: 0.25, strikes: false },
  { least: 0.5, strikes: true },
  { least: 0.25, strikes: true },
  { least: 0, strikes: true },
];

function planOne(streets: Streets, connection: Connection): Plan | undefined {
  const source = streets.sites[connection.from];
  const target = streets.sites[connection.to];
  if (source === undefined || target === undefined) return undefined;
  for (const close of closer) {
    for (const legs of candidates(streets, source, target, connection)) {
      if (!close.strikes && !takesLabel(legs, connection)) continue;
      const planned = take(streets, source, target, legs, connection, close);
      if (planned !== undefined) return { connection, legs: planned };
    }
  }
  return undefined;
}

/** Whether a way has a stretch for the label of an arrow, if it has one. */
function takesLabel(legs: readonly Leg[], { label, needsStretch }: Connection): boolean {
  if (label === undefined || legs.length === 1) return true;
  const inner = legs.slice(1, -1);
  const isLong = ({ vertical, from, to }: Leg) => vertical && to - from >= label.height + 3 * LABEL.end;
  return stretchesOf(inner).length > 0 || (needsStretch !== true && inner.some(isLong));
}

/** Claims the places of a way on both cards, or nothing when one of them is not free. */
function take(
  streets: Streets,
  source: Site,
  target: Site,
  legs: readonly Leg[],
  connection: Connection,
  close: Closeness,
): PlannedLeg[] | undefined {
  const claims: { list: Taken[]; taken: Taken }[] = [];
  const planned: PlannedLeg[] = [];
  for (const [index, leg] of legs.entries()) {
    const first = index === 0 ? source : undefined;
    const last = index === legs.length - 1 ? target : undefined;
    const places = placesOf(streets, leg, first, last, legs);
    if (places === undefined) {
      planned.push({ ...leg, offset: 0 });
      continue;
    }
    const written = legs.length === 1 ? connection.label : undefined;
    const across = written === undefined ? 0 : leg.vertical ? written.width : written.height;
    const own = written === undefined ? 0 : across / 2 + LABEL.clear;
    const room = Math.max(STREET.port / 2, own);
    const { from, to } = leg;
    const label = across / 2;
    const { low, high } = leg.vertical && written ? withinColumn(places, source, label) : places;
    const offset = freeOffset(places.taken, { ...places, low, high, from, to, room, label }, close);
    if (offset === undefined) return undefined;
    for (const list of places.lists) claims.push({ list, taken: { from, to, offset, room, label } });
    planned.push({ ...leg, offset });
  }
  for (const { list, taken } of claims) list.push(taken);
  for (const leg of legs) count(streets, leg);
  return planned;
}

/** Where what is written on a vertical arrow stays over its column and what is free beside that. */
function withinColumn({ low, high }: Places, { half }: Site, label: number): { low: number; high: number } {
  const most = Math.max(0, half + STREET.clear - LABEL.clear - label);
  return { low: Math.max(low, -most), high: Math.min(high, most) };
}

interface Places {
  readonly lists: readonly Taken[][];
  readonly taken: readonly Taken[];
  readonly low: number;
  readonly high: number;
  readonly preferred: number;
  readonly lean: number;
}

/** Where a leg competes for room on a card; gutters and levels make room for all, and return nothing. */
function placesOf(
  streets: Streets,
  leg: Leg,
  first: Site | undefined,
  last: Site | undefined,
  legs: readonly Leg[],
): Places | undefined {
  if (leg.vertical && leg.street % 2 === 1) {
    const down = leg.ahead;
    const ranges = [...(first ? [edgeRange(first, !down)] : []), ...(last ? [edgeRange(last, down)] : [])];
    const low = Math.max(...ranges.map((range) => range.low));
    const high = Math.min(...ranges.map((range) => range.high));
    const list = streets.middles[(leg.street - 1) / 2] ?? [];
    const next = legs[first ? 1 : legs.length - 2];
    const lean = next === undefined ? 0 : (first ? 1 : -1) * (next.ahead ? 1 : -1);
    return { lists: [list], taken: list, low, high, preferred: 0, lean };
  }
  if (!leg.vertical && leg.street % 3 === 1) {
    const lane = (leg.street - 1) / 3;
    const lists: Taken[][] = [];
    const firstGutter = Math.ceil(leg.a / 2);
    const lastGutter = Math.floor(leg.b / 2);
    for (let gutter = firstGutter; gutter <= lastGutter; gutter++) {
      const list = streets.rows.get(lane * (streets.columns + 1) + gutter);
      if (list) lists.push(list);
    }
    const sites = [first, last].filter((site) => site !== undefined);
    const side = (site: Site) => ({ low: site.top + 12, high: site.top + site.height - 12 });
    const low = Math.max(...sites.map((site) => side(site).low));
    const high = Math.min(...sites.map((site) => side(site).high));
    const middles = sites.map((site) => site.top + site.height / 2);
    const middle = middles[middles.length - 1] ?? 0;
    const turn = legs[first ? 1 : legs.length - 2];
    const lean = turn === undefined ? 0 : (first ? 1 : -1) * (turn.ahead ? 1 : -1);
    // Places here are held for the whole gutter: two arrows at one height would touch in it.
    return { lists, taken: lists.flat(), low, high, preferred: middle, lean };
  }
  return undefined;
}

function count(streets: Streets, leg: Leg): void {
  if (leg.vertical) {
    const levels = streets.vertical[leg.street];
    if (levels) for (let level = leg.a; level <= leg.b; level++) levels[level] = (levels[level] ?? 0) + 1;
  } else {
    for (let street = leg.a; street <= leg.b; street++) {
      const across = streets.horizontal[street];
      if (across) across[leg.street] = (across[leg.street] ?? 0) + 1;
    }
  }
}
