import type { Box, CellBox, Frame, LineBox, LinkRoute, Point } from '../geometry.ts';
import { badgeSizes, channelSizes, endSign, labelSizes } from '../sizes.ts';
import { lineSizes, stackLines } from '../text/stack-lines.ts';
import type { ArrowLabel } from './arrows.ts';
import { forEachSegment } from './line-segments.ts';

/** The box of a label on its arrow. */
type Label = Omit<NonNullable<LinkRoute['label']>, 'full'>;

/** The places of the labels, by route; `displaced` are the routes whose labels found no clear place at their source, `covering` those that found none at all. */
export interface PlacedLabels {
  readonly labels: readonly (Label | undefined)[];
  readonly displaced: readonly number[];
  readonly covering: readonly number[];
}

/** The work of placing labels: some hundreds of places for each piece of an arrow, however long it is. */
export interface LabelWork {
  /** Places looked at along the arrows. */
  places: number;
  /** So many times others were moved for one label, at most, and so many of them at once. */
  moves: number;
  moved: number;
}

/** Obstacles that labels keep clear of. */
interface Surroundings {
  readonly cells: readonly CellBox[];
  readonly lines: readonly LineBox[];
  readonly frame: Frame;
}

/** Something a label should not cover, and how much it costs to cover it. */
interface LabelObstacle extends Box {
  readonly cost: number;
  /** Distance to keep in px. */
  readonly margin: number;
  /** The route it belongs to, which its own label may cover. */
  readonly route?: number;
}

/** A place for a label on its route, cheapest when it covers nothing but its own line. */
interface Spot extends Box {
  readonly cost: number;
  /** True when it keeps clear of everything but other labels, and leaves enough of its line in sight. */
  readonly clear: boolean;
  /** True when it is clear and stands at the source. */
  readonly near: boolean;
}

/** At this cost a spot covers a card, an arrow or the edge of the page. */
const coveringCost = 150;

/** Labels give way to each other this many deep, and so often for one that has no other place. */
const maxDepth = 4;
const maxTries = 40;

/** An arrow in its place. */
export interface LabelledRoute {
  readonly points: readonly Point[];
  readonly heads: 1 | 2;
  /** The text that is written on it; absent when there is none. */
  readonly label?: ArrowLabel;
}

/**
 * Puts each label where its arrow leaves the source and covers nothing: no card, no other arrow, no other label, no
 * line if possible. A label gives way to one that has no other place. Where none is free there it stands farther along,
 * and at last where it covers the least.
 *
 * @param work Is added to, for those who look at how much is tried.
 */
export function placeLabels(
  routes: readonly LabelledRoute[],
  surroundings: Surroundings,
  work: LabelWork = { places: 0, moves: 0, moved: 0 },
): PlacedLabels {
  if (routes.every(({ label }) => label === undefined))
    return { labels: routes.map(() => undefined), displaced: [], covering: [] };
  const obstacles = obstaclesOf(routes, surroundings);
  const spots = routes.map((route, index) =>
    route.label === undefined ? [] : spotsOf(route, route.label, index, obstacles, surroundings.frame),
  );
  for (const own of spots) work.places += own.length;
  const placed = new Map<number, Spot>();
  const place = (route: number, wanted: 'near' | 'clear') =>
    placeOne(route, spots, wanted, placed, new Set([route]), { left: maxTries, work });
  const labelled = [...spots.entries()].filter(([, own]) => own.length > 0).map(([route]) => route);
  const displaced = labelled.filter((route) => !place(route, 'near'));
  const unplaced = displaced.filter((route) => !place(route, 'clear'));
  for (const route of unplaced) {
    const spot = cheapest(spots[route] ?? [], [...placed.values()]);
    if (spot !== undefined) placed.set(route, spot);
  }
  return {
    labels: routes.map(({ label }, route) => {
      const spot = placed.get(route);
      return label && spot && written(label, spot);
    }),
    displaced,
    covering: unplaced,
  };
}

/** Finds a label a clear spot, if need be one that others leave for clear spots of their own. */
function placeOne(
  route: number,
  spots: readonly (readonly Spot[])[],
  wanted: 'near' | 'clear',
  placed: Map<number, Spot>,
  moving: ReadonlySet<number>,
  tries: { left: number; readonly work: LabelWork },
): boolean {
  const clear = (spots[route] ?? []).filter((spot) => spot[wanted]);
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
    const { work } = tries;
    work.moves = Math.max(work.moves, maxTries - tries.left);
    work.moved = Math.max(work.moved, away.size - 1);
    if (others.every(([other]) => placeOne(other, spots, wanted, placed, away, tries))) return true;
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

/** All places of a label along its route, the clear ones nearest to its source first. */
function spotsOf(
  { points, heads }: LabelledRoute,
  { width, height }: { width: number; height: number },
  route: number,
  obstacles: readonly LabelObstacle[],
  frame: Frame,
): Spot[] {
  const spots: Spot[] = [];
  for (const piece of piecesOf(points, heads)) {
    const { a, b } = piece;
    const stretch = {
      x: Math.min(a.x, b.x) - width / 2,
      y: Math.min(a.y, b.y) - height / 2,
      width: Math.abs(a.x - b.x) + width,
      height: Math.abs(a.y - b.y) + height,
    };
    const near = obstacles.filter(
      (one) => one.route !== route && meets(stretch, one, Math.max(ofGap, one.margin)),
    );
    for (const centre of centres(piece, width, height)) {
      const box = { x: centre.x - width / 2, y: centre.y - height / 2, width, height };
      let covered = isWithin(box, frame) ? 0 : 1000;
      let crossed = 0;
      for (const one of near) {
        if (!meets(box, one, one.route !== undefined && crosses(one, piece) ? ofGap : one.margin)) continue;
        if (one.cost >= coveringCost) covered += one.cost;
        else crossed += one.cost;
      }
      const cost = centre.before / 4 + (centre.fits ? 0 : 400) + covered + crossed;
      const clear = centre.fits && covered === 0;
      spots.push({ ...box, cost, clear, near: clear && centre.before <= labelSizes.near });
    }
  }
  return spots.sort((a, b) => a.cost - b.cost);
}

/** A straight piece of a route, with how far its beginning is along it, and the line that a label leaves at its ends. */
interface Piece {
  readonly a: Point;
  readonly b: Point;
  readonly start: number;
  readonly length: number;
  readonly first: number;
  readonly last: number;
}

function piecesOf(points: readonly Point[], heads: 1 | 2): Piece[] {
  const { end, corner } = labelSizes;
  const pieces: Piece[] = [];
  let start = 0;
  forEachSegment(points, (a, b) => {
    const length = Math.abs(b.x - a.x) + Math.abs(b.y - a.y);
    pieces.push({ a, b, start, length, first: corner, last: corner });
    start += length;
  });
  const least = end + (heads === 2 ? channelSizes.head : 0);
  return pieces.map((piece) => ({
    ...piece,
    first: Math.max(piece.first, least - piece.start),
    last: Math.max(piece.last, end + channelSizes.head - (start - piece.start - piece.length)),
  }));
}

/** From a label to an arrow that crosses its own: half of the gap that one of the two has there, and a piece of line. */
const ofGap = channelSizes.jump + labelSizes.clear;

/** Returns whether a straight piece of another arrow crosses a piece of a route. */
function crosses({ x, y, width, height }: Box, { a, b }: Piece): boolean {
  return a.y === b.y
    ? width === 0 && y < a.y && a.y < y + height
    : height === 0 && x < a.x && a.x < x + width;
}

function isWithin({ x, y, width, height }: Box, frame: Frame): boolean {
  return (
    x >= frame.headRight && x + width <= frame.right && y >= frame.bodyTop && y + height <= frame.bodyBottom
  );
}

/** So many places are tried on a piece: on a way across thousands of pixels, some further apart. */
const maxPlaces = 250;

/** Places along a piece, those near its beginning first, with how far along the route each begins, and whether enough line stays in sight. */
function* centres(
  { a, b, start, length, first, last }: Piece,
  width: number,
  height: number,
): Generator<Point & { before: number; fits: boolean }> {
  const horizontal = a.y === b.y;
  const size = horizontal ? width : height;
  const ahead = Math.sign(b.x - a.x + b.y - a.y);
  const at = (from: number) => ({
    x: a.x + (horizontal ? ahead * (from + size / 2) : 0),
    y: a.y + (horizontal ? 0 : ahead * (from + size / 2)),
    before: start + from,
  });
  const most = length - last - size;
  if (most < first) {
    yield { ...at((length - size) / 2), fits: false };
    return;
  }
  const step = Math.max(2, (most - first) / maxPlaces);
  for (let from = first; from < most; from += from < first + 40 ? 2 : Math.max(8, step))
    yield { ...at(from), fits: true };
  yield { ...at(most), fits: true };
}

function written({ text }: ArrowLabel, { x, y, width, height }: Spot): Label {
  return {
    ...{ x, y, width, height },
    texts: stackLines(text.lines, x + width / 2, y, lineSizes.label),
  };
}

function obstaclesOf(routes: readonly LabelledRoute[], { cells, lines }: Surroundings): LabelObstacle[] {
  const obstacles: LabelObstacle[] = [];
  for (const { x, y, width, height, badges, end } of cells) {
    const above = badges.length > 0 ? badgeSizes.overhang : 0;
    obstacles.push({ x, y: y - above, width, height: height + above, cost: 1000, margin: 1 });
    if (end) obstacles.push({ ...boxOf(end), cost: 1000, margin: labelSizes.clear });
  }
  for (const { x1, x2, y } of lines)
    obstacles.push({ x: x1, y, width: x2 - x1, height: 0, cost: 60, margin: 2 });
  for (const [route, { points }] of routes.entries()) {
    forEachSegment(points, (a, b) => {
      obstacles.push({
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
  return obstacles;
}

/** The box of the sign that the way of the customer ends. */
function boxOf({ x, y }: Point): Box {
  const { radius } = endSign;
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

/** Returns whether two boxes come nearer to each other than `margin` px. */
function meets(a: Box, b: Box, margin: number): boolean {
  return (
    a.x < b.x + b.width + margin &&
    b.x < a.x + a.width + margin &&
    a.y < b.y + b.height + margin &&
    b.y < a.y + a.height + margin
  );
}
