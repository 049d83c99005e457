import type { Box, CellBox, Frame, LineBox, LinkRoute, Point } from '../geometry.ts';
import { badgeSizes, labelSizes } from '../sizes.ts';
import { lineSizes, stackLines } from '../text/stack-lines.ts';
import type { ArrowLabel } from './arrows.ts';
import { forEachSegment } from './line-segments.ts';

/** The box of a label on its arrow. */
type Label = Omit<NonNullable<LinkRoute['label']>, 'full'>;

/** The places of the labels, by route; `struck` are the routes whose labels found no clear place. */
export interface PlacedLabels {
  readonly labels: readonly (Label | undefined)[];
  readonly struck: readonly number[];
}

/** What labels keep clear of. */
interface Surroundings {
  readonly cells: readonly CellBox[];
  readonly lines: readonly LineBox[];
  readonly frame: Frame;
}

/** Something a label should not cover, and how much it costs to cover it. */
interface Hindrance extends Box {
  readonly cost: number;
  /** Distance to keep in px. */
  readonly margin: number;
  /** The route it belongs to, which its own label may cover. */
  readonly route?: number;
}

/** A place for a label on its route, cheapest when it covers nothing but its own line. */
interface Spot extends Box {
  readonly cost: number;
  /** Whether it keeps clear of everything but other labels. */
  readonly clear: boolean;
}

/** At this cost a spot covers a card, an arrow or the edge of the page. */
const coveringCost = 150;

/** Labels give way to each other this many deep, and so often for one that has no other place. */
const maxDepth = 4;
const maxTries = 200;

/**
 * Puts each label on the stretch of its route where it covers the least: no card, no other arrow, no other
 * label, no line if possible; near the middle of a long horizontal stretch rather than elsewhere. A label gives
 * way to one that has no other place.
 */
export function placeLabels(
  routes: readonly (readonly Point[])[],
  labels: readonly (ArrowLabel | undefined)[],
  surroundings: Surroundings,
): PlacedLabels {
  if (labels.every((label) => label === undefined))
    return { labels: labels.map(() => undefined), struck: [] };
  const hindrances = hindrancesOf(routes, surroundings);
  const spots = labels.map((label, route) => {
    const points = routes[route] ?? [];
    return label === undefined ? [] : spotsOf(points, label, route, hindrances, surroundings.frame);
  });
  const placed = new Map<number, Spot>();
  const struck: number[] = [];
  for (const [route, own] of spots.entries()) {
    if (own.length > 0 && !settle(route, spots, placed, new Set([route]), { left: maxTries }))
      struck.push(route);
  }
  for (const route of struck) {
    const spot = cheapest(spots[route] ?? [], [...placed.values()]);
    if (spot !== undefined) placed.set(route, spot);
  }
  return {
    labels: labels.map((label, route) => {
      const spot = placed.get(route);
      return label && spot && written(label, spot);
    }),
    struck,
  };
}

/** Finds a label a clear spot, if need be one that others leave for clear spots of their own. */
function settle(
  route: number,
  spots: readonly (readonly Spot[])[],
  placed: Map<number, Spot>,
  moving: ReadonlySet<number>,
  tries: { left: number },
): boolean {
  const clear = (spots[route] ?? []).filter((spot) => spot.clear);
  const inTheWay = (spot: Spot) => [...placed].filter(([, other]) => meets(spot, other, labelSizes.clear));
  const free = clear.find((spot) => inTheWay(spot).length === 0);
  if (free !== undefined) placed.set(route, free);
  if (free !== undefined || moving.size > maxDepth) return free !== undefined;
  for (const spot of clear) {
    const others = inTheWay(spot);
    if (others.length > 2 || others.some(([other]) => moving.has(other))) continue;
    if (--tries.left < 0) return false;
    const before = [...placed];
    for (const [other] of others) placed.delete(other);
    placed.set(route, spot);
    const away = new Set([...moving, ...others.map(([other]) => other)]);
    if (others.every(([other]) => settle(other, spots, placed, away, tries))) return true;
    // Those that moved for the first of the others are not where they were, either.
    placed.clear();
    for (const [other, spot] of before) placed.set(other, spot);
  }
  return false;
}

function cheapest(spots: readonly Spot[], placed: readonly Spot[]): Spot | undefined {
  const cost = (spot: Spot) =>
    placed.reduce((sum, other) => sum + (meets(spot, other, labelSizes.clear) ? 1000 : 0), spot.cost);
  return spots.reduce<Spot | undefined>(
    (best, spot) => (best === undefined || cost(spot) < cost(best) ? spot : best),
    undefined,
  );
}

/** All places of a label along its route, the cheapest first. */
function spotsOf(
  points: readonly Point[],
  { width, height }: { width: number; height: number },
  route: number,
  hindrances: readonly Hindrance[],
  frame: Frame,
): Spot[] {
  const spots: Spot[] = [];
  forEachSegment(points, (a, b) => {
    const stretch = {
      x: Math.min(a.x, b.x) - width / 2,
      y: Math.min(a.y, b.y) - height / 2,
      width: Math.abs(a.x - b.x) + width,
      height: Math.abs(a.y - b.y) + height,
    };
    const near = hindrances.filter((one) => one.route !== route && meets(stretch, one, one.margin));
    for (const centre of centres(a, b, width, height)) {
      const box = { x: centre.x - width / 2, y: centre.y - height / 2, width, height };
      let covered = isWithin(box, frame) ? 0 : 1000;
      let crossed = 0;
      for (const one of near) {
        if (!meets(box, one, one.margin)) continue;
        if (one.cost >= coveringCost) covered += one.cost;
        else crossed += one.cost;
      }
      spots.push({ ...box, cost: centre.cost + covered + crossed, clear: centre.fits && covered === 0 });
    }
  });
  return spots.sort((a, b) => a.cost - b.cost);
}

function isWithin({ x, y, width, height }: Box, frame: Frame): boolean {
  return (
    x >= frame.headRight && x + width <= frame.right && y >= frame.bodyTop && y + height <= frame.bodyBottom
  );
}

/** So many places are tried on each side of the middle: on a way across thousands of pixels, some further apart. */
const maxPlaces = 250;

/** Places along a segment, the middle first, with what each costs for itself, and whether the ends stay in sight. */
function* centres(
  a: Point,
  b: Point,
  width: number,
  height: number,
): Generator<Point & { cost: number; fits: boolean }> {
  const horizontal = a.y === b.y;
  const length = Math.abs(b.x - a.x) + Math.abs(b.y - a.y);
  const size = horizontal ? width : height;
  const slack = length - size - 2 * labelSizes.end;
  const own = horizontal ? 0 : 20;
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  yield { ...middle, cost: own + Math.max(0, -slack) * 4, fits: slack >= 0 };
  const step = Math.max(slack < 64 ? 2 : 8, slack / 2 / maxPlaces);
  for (let away = step; away < slack / 2 + step; away += step) {
    const by = Math.min(away, slack / 2);
    for (const side of [-by, by]) {
      yield {
        x: middle.x + (horizontal ? side : 0),
        y: middle.y + (horizontal ? 0 : side),
        cost: own + away / 20,
        fits: true,
      };
    }
  }
}

function written({ text }: ArrowLabel, { x, y, width, height }: Spot): Label {
  return {
    ...{ x, y, width, height },
    texts: stackLines(text.lines, x + width / 2, y, lineSizes.label),
  };
}

function hindrancesOf(routes: readonly (readonly Point[])[], { cells, lines }: Surroundings): Hindrance[] {
  const hindrances: Hindrance[] = [];
  for (const { x, y, width, height, badges } of cells) {
    const above = badges.length > 0 ? badgeSizes.overhang : 0;
    hindrances.push({ x, y: y - above, width, height: height + above, cost: 1000, margin: 1 });
  }
  for (const { x1, x2, y } of lines)
    hindrances.push({ x: x1, y, width: x2 - x1, height: 0, cost: 60, margin: 2 });
  for (const [route, points] of routes.entries()) {
    forEachSegment(points, (a, b) => {
      hindrances.push({
        x: Math.min(a.x, b.x),
        y: Math.min(a.y, b.y),
        width: Math.abs(b.x - a.x),
        height: Math.abs(b.y - a.y),
        cost: coveringCost,
        margin: labelSizes.clear,
        route,
      });
    });
  }
  return hindrances;
}

/** Whether two boxes come nearer to each other than `margin` px. */
function meets(a: Box, b: Box, margin: number): boolean {
  return (
    a.x < b.x + b.width + margin &&
    b.x < a.x + a.width + margin &&
    a.y < b.y + b.height + margin &&
    b.y < a.y + a.height + margin
  );
}
