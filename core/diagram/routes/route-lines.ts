import type { Point } from '../geometry.ts';
import { STREET } from '../sizes.ts';
import type { Plan, PlannedLeg } from './plan-routes.ts';

/** Final places of streets, and of the card borders. */
export interface Places {
  /** x of a vertical leg, y of a horizontal one. */
  at(leg: PlannedLeg): number;
  /** Borders of the card of a cell. */
  card(cell: number): { left: number; right: number; top: number; bottom: number; radius: number };
}

/** The corners of an arrow, from border to border. */
export function pointsOf(plan: Plan, places: Places): Point[] {
  const { legs, connection } = plan;
  const points: Point[] = [];
  const first = legs[0];
  const last = legs[legs.length - 1];
  if (first === undefined || last === undefined) return points;
  const towards = (leg: PlannedLeg, index: number, fallback: number) => {
    const neighbour = legs[index];
    return neighbour === undefined || neighbour === leg ? fallback : places.at(neighbour);
  };
  const source = places.card(connection.from);
  const target = places.card(connection.to);
  const middle = (card: typeof source, vertical: boolean) =>
    vertical ? (card.top + card.bottom) / 2 : (card.left + card.right) / 2;
  points.push(onBorder(source, first, places.at(first), towards(first, 1, middle(target, first.vertical))));
  for (let index = 0; index + 1 < legs.length; index++) {
    const a = legs[index];
    const b = legs[index + 1];
    if (a === undefined || b === undefined) continue;
    points.push(a.vertical ? { x: places.at(a), y: places.at(b) } : { x: places.at(b), y: places.at(a) });
  }
  points.push(
    onBorder(target, last, places.at(last), towards(last, legs.length - 2, middle(source, last.vertical))),
  );
  return points;
}

/** Where a leg meets a card: on its edge, or on the curve of a round end. */
function onBorder(
  card: { left: number; right: number; top: number; bottom: number; radius: number },
  leg: PlannedLeg,
  at: number,
  towards: number,
): Point {
  if (leg.vertical) return { x: at, y: towards > (card.top + card.bottom) / 2 ? card.bottom : card.top };
  const fromCorner = Math.min(at - card.top, card.bottom - at);
  const rise = Math.max(0, card.radius - fromCorner);
  const inset = card.radius - Math.sqrt(Math.max(0, card.radius ** 2 - rise ** 2));
  const right = towards > (card.left + card.right) / 2;
  return { x: right ? card.right - inset : card.left + inset, y: at };
}

/**
 * For every route the points at which its horizontal pieces cross the vertical pieces of others, in the
 * order of the route. Crossings too near to a corner, or to the crossing before, are left out.
 */
export function jumpsOf(routes: readonly (readonly Point[])[]): Point[][] {
  const verticals: { x: number; top: number; bottom: number; route: number }[] = [];
  for (const [route, points] of routes.entries()) {
    forEachSegment(points, (a, b) => {
      if (a.x !== b.x) return;
      verticals.push({ x: a.x, top: Math.min(a.y, b.y), bottom: Math.max(a.y, b.y), route });
    });
  }
  verticals.sort((a, b) => a.x - b.x);
  return routes.map((points, route) => {
    const jumps: Point[] = [];
    forEachSegment(points, (a, b) => {
      if (a.y !== b.y) return;
      const clear = STREET.jump + STREET.corner;
      const left = Math.min(a.x, b.x) + clear;
      const right = Math.max(a.x, b.x) - clear;
      const found: Point[] = [];
      for (let at = firstAfter(verticals, left); at < verticals.length; at++) {
        const vertical = verticals[at];
        if (vertical === undefined || vertical.x > right) break;
        if (vertical.route === route || vertical.top >= a.y || vertical.bottom <= a.y) continue;
        const near = found[found.length - 1];
        if (near === undefined || vertical.x - near.x >= 2 * STREET.jump)
          found.push({ x: vertical.x, y: a.y });
      }
      jumps.push(...(a.x <= b.x ? found : found.reverse()));
    });
    return jumps;
  });
}

/** Calls for each segment of a route that has a length. */
export function forEachSegment(points: readonly Point[], call: (a: Point, b: Point) => void): void {
  for (let index = 0; index + 1 < points.length; index++) {
    const a = points[index];
    const b = points[index + 1];
    if (a && b && (a.x !== b.x || a.y !== b.y)) call(a, b);
  }
}

function firstAfter(sorted: readonly { x: number }[], x: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.x ?? 0) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}
