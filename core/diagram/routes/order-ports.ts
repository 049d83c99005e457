import type { Plan, PlannedLeg } from './plan-routes.ts';
import type { Streets } from './streets.ts';

/** A leg between a card's side and the gutter beside it. */
interface Port {
  readonly plan: number;
  readonly leg: number;
  readonly offset: number;
  /** Its place from the top to the bottom of the side, compared in turn. */
  readonly order: readonly [number, number, number];
}

/**
 * Exchanges the places of arrows on one side of a card, so that they do not cross beside it: those that go up
 * above those that go down; of those that turn back the wider around the narrower, of those that go on the
 * nearer first.
 */
export function orderPorts(streets: Streets, plans: readonly Plan[]): Plan[] {
  const sides = new Map<string, Port[]>();
  for (const [plan, { connection, legs }] of plans.entries()) {
    if (legs.length < 3) continue;
    for (const [leg, card] of [
      [0, connection.from],
      [legs.length - 1, connection.to],
    ] as const) {
      const port = portAt(streets, legs, leg);
      if (port === undefined) continue;
      const side = `${card} ${port.gutter}`;
      const ports = sides.get(side) ?? [];
      ports.push({ plan, leg, offset: legs[leg]?.offset ?? 0, order: port.order });
      sides.set(side, ports);
    }
  }
  const moved = plans.map(({ legs }) => [...legs]);
  for (const ports of sides.values()) {
    if (ports.length < 2) continue;
    const offsets = ports.map((port) => port.offset).sort((a, b) => a - b);
    ports.sort((a, b) => compare(a.order, b.order));
    for (const [place, { plan, leg }] of ports.entries()) {
      const own = moved[plan]?.[leg];
      const offset = offsets[place];
      if (own !== undefined && offset !== undefined) moved[plan]?.splice(leg, 1, { ...own, offset });
    }
  }
  return plans.map(({ connection }, index) => ({ connection, legs: moved[index] ?? [] }));
}

function portAt(
  streets: Streets,
  legs: readonly PlannedLeg[],
  at: number,
): { gutter: number; order: Port['order'] } | undefined {
  const step = at === 0 ? 1 : -1;
  const own = legs[at];
  const along = legs[at + step];
  const beyond = legs[at + 2 * step];
  if (own === undefined || along === undefined || beyond === undefined || own.vertical) return undefined;
  const y = (leg: PlannedLeg) => (streets.y[leg.street] ?? 0) + leg.offset;
  const distance = y(beyond) - y(own);
  const goesOn = own.ahead === beyond.ahead;
  const far = Math.abs(distance);
  const order: Port['order'] =
    distance > 0 ? [1, goesOn ? 0 : 1, goesOn ? far : -far] : [0, goesOn ? 1 : 0, goesOn ? -far : far];
  return { gutter: along.street, order };
}

function compare(a: Port['order'], b: Port['order']): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
