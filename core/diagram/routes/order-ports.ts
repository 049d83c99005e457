import type { ArrowChannel } from './channels.ts';
import type { ArrowPlan, PlannedSegment } from './connection.ts';

/** A segment between the side of an obstacle and the gutter beside it. */
interface Port {
  /** The segments of its plan, and which of them it is. */
  readonly segments: PlannedSegment[];
  readonly at: number;
  readonly offset: number;
  readonly order: Order;
}

/** A place from the top to the bottom of a side, compared in turn. */
type Order = readonly [number, number, number];

/**
 * Exchanges the places of arrows on one side of an obstacle, so that they do not cross beside it: those that go up
 * above those that go down; of those that turn back the wider around the narrower, of those that go on the nearer
 * first.
 */
export function orderPorts(plans: readonly ArrowPlan[]): ArrowPlan[] {
  const sides = new Map<string, Port[]>();
  const moved = plans.map((plan) => ({ ...plan, segments: [...plan.segments] }));
  for (const { connection, segments, joins } of moved) {
    if (segments.length < 3) continue;
    for (const [at, { key }] of [
      [0, connection.source],
      [segments.length - 1, connection.target],
    ] as const) {
      // What leaves a fork is fanned already.
      if (at === 0 && connection.isExit) continue;
      if (at > 0 && joins) continue;
      const port = portAt(segments, at);
      if (port === undefined) continue;
      const side = `${key} ${port.gutter.number}`;
      const ports = sides.get(side) ?? [];
      ports.push({ segments, at, offset: segments[at]?.offset ?? 0, order: port.order });
      sides.set(side, ports);
    }
  }
  for (const ports of sides.values()) {
    if (ports.length < 2) continue;
    const offsets = ports.map((port) => port.offset).sort((a, b) => a - b);
    ports.sort((a, b) => compare(a.order, b.order));
    for (const [place, { segments, at }] of ports.entries()) {
      const own = segments[at];
      const offset = offsets[place];
      if (own !== undefined && offset !== undefined) segments[at] = { ...own, offset };
    }
  }
  const byConnection = new Map(moved.map((plan) => [plan.connection, plan]));
  for (const { segments, joins } of moved) {
    const [own, shared] = [segments.at(-1), joins && byConnection.get(joins)?.segments.at(-1)];
    if (own && shared) segments[segments.length - 1] = { ...own, offset: shared.offset };
  }
  return moved;
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
