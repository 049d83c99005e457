import type { ArrowChannel, RoutingGrid } from './channels.ts';
import type { ArrowPlan, PlannedSegment } from './connection.ts';
import { freeOffset, type TakenStretch } from './free-offset.ts';
import { type OffsetRange, sideRange } from './obstacle.ts';
import { lackBetween, type RowStretch, rowStretches, wholeGutter } from './row-stretches.ts';

/** A segment between the side of an obstacle and the gutter beside it. */
interface Port {
  /** The segments of its plan, and which of them it is. */
  readonly segments: PlannedSegment[];
  readonly at: number;
  readonly order: Order;
}

/** The ports on one side of an obstacle, where they may stand, and what else is in the gutter beside it. */
interface Side {
  readonly ports: Port[];
  readonly range: OffsetRange;
  readonly lane: number;
  readonly gutter: ArrowChannel;
}

/** A place from the top to the bottom of a side, compared in turn. */
type Order = readonly [number, number, number];

/**
 * Exchanges the places of arrows on one side of an obstacle, so that they do not cross beside it: those that go up
 * above those that go down; of those that turn back the wider around the narrower, of those that go on the nearer
 * first.
 */
export function orderPorts(grid: RoutingGrid, plans: readonly ArrowPlan[]): ArrowPlan[] {
  const sides = new Map<string, Side>();
  const moved = plans.map((plan) => ({ ...plan, segments: [...plan.segments] }));
  for (const { connection, segments, joins } of moved) {
    if (segments.length < 3) continue;
    for (const [at, obstacle] of [
      [0, connection.source],
      [segments.length - 1, connection.target],
    ] as const) {
      // What leaves a fork is fanned already.
      if (at === 0 && connection.isExit) continue;
      if (at > 0 && joins) continue;
      const port = portAt(segments, at);
      if (port === undefined) continue;
      const { gutter, order } = port;
      const name = `${obstacle.key} ${gutter.number}`;
      const side = sides.get(name) ?? { ports: [], range: sideRange(obstacle), lane: obstacle.lane, gutter };
      side.ports.push({ segments, at, order });
      sides.set(name, side);
    }
  }
  const across = rowStretches(grid, moved);
  for (const side of sides.values()) {
    if (side.ports.length < 2) continue;
    side.ports.sort((a, b) => compare(a.order, b.order));
    const stretches = across(side.lane, side.gutter);
    for (const [place, offset] of offsetsOf(side, stretches).entries()) {
      const port = side.ports[place];
      const own = port?.segments[port.at];
      if (port && own) port.segments[port.at] = { ...own, offset };
    }
  }
  const byConnection = new Map(moved.map((plan) => [plan.connection, plan]));
  for (const { segments, joins } of moved) {
    const [own, shared] = [segments.at(-1), joins && byConnection.get(joins)?.segments.at(-1)];
    if (own && shared) segments[segments.length - 1] = { ...own, offset: shared.offset };
  }
  return moved;
}

/**
 * Returns the places of ports in their order: those that they have, exchanged. Where what is written on one would then be
 * struck, they move apart, and as a last resort stay as they are.
 */
function offsetsOf({ ports, range }: Side, stretches: readonly RowStretch[]): readonly number[] {
  const own = ports.map((port) => stretches.find(({ run }) => isRunOf(port, run)));
  const others = stretches.filter((one) => !own.includes(one));
  const before = ports.map(({ segments, at }) => segments[at]?.offset ?? 0);
  const exchanged = [...before].sort((a, b) => a - b);
  const lack = (offsets: readonly number[]) => {
    let sum = 0;
    for (const [place, one] of own.entries()) {
      if (one === undefined) continue;
      const offset = offsets[place] ?? 0;
      const later = own.slice(place + 1).flatMap((other, index) => {
        const at = offsets[place + 1 + index];
        return other && at !== undefined ? [{ other, at }] : [];
      });
      for (const { other, at } of [...later, ...others.map((other) => ({ other, at: other.offset() }))])
        sum += lackBetween(one, other, Math.abs(offset - at));
    }
    return sum;
  };
  if (lack(exchanged) <= lack(before)) return exchanged;
  const taken = others.map((one): TakenStretch => ({ ...one, ...wholeGutter, offset: one.offset() }));
  return spaced(own, exchanged, range, taken, 1) ?? spaced(own, exchanged, range, taken, -1) ?? before;
}

function isRunOf({ segments, at }: Port, run: RowStretch['run']): boolean {
  return run !== undefined && run.segments === segments && run.at === at;
}

/** Returns places from one end of a side to the other, each beyond the one before it; `undefined` where there is no room. */
function spaced(
  stretches: readonly (RowStretch | undefined)[],
  preferred: readonly number[],
  range: OffsetRange,
  others: readonly TakenStretch[],
  lean: 1 | -1,
): readonly number[] | undefined {
  const taken = [...others];
  const offsets = [...preferred];
  let { low, high } = range;
  for (let step = 0; step < stretches.length; step++) {
    const place = lean > 0 ? step : stretches.length - 1 - step;
    const own = stretches[place];
    if (own === undefined) return undefined;
    const request = { ...own, ...wholeGutter, low, high, preferred: preferred[place] ?? 0, lean };
    const offset = freeOffset(taken, request, { least: 0.5, crossesLabels: false });
    if (offset === undefined) return undefined;
    offsets[place] = offset;
    taken.push({ ...own, ...wholeGutter, offset });
    if (lean > 0) low = offset;
    else high = offset;
  }
  return offsets;
}

function portAt(
  segments: readonly PlannedSegment[],
  at: number,
): { gutter: ArrowChannel; order: Order } | undefined {
  const step = at === 0 ? 1 : -1;
  const own = segments[at];
  const next = segments[at + step];
  const beyond = segments[at + 2 * step];
  if (own === undefined || own.vertical || !next?.vertical || beyond === undefined) return undefined;
  const distance = beyond.along.vertical ? 0 : beyond.along.y + beyond.offset - (own.along.y + own.offset);
  const goesOn = own.ahead === beyond.ahead;
  const far = Math.abs(distance);
  const order: Order =
    distance > 0 ? [1, goesOn ? 0 : 1, goesOn ? far : -far] : [0, goesOn ? 1 : 0, goesOn ? -far : far];
  return { gutter: next.along, order };
}

function compare(a: Order, b: Order): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
