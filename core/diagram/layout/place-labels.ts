import type { LinkRoute } from '../geometry.ts';
import { meets } from '../meets.ts';
import { labelSizes } from '../sizes.ts';
import { lineSizes, stackLines } from '../text/stack-lines.ts';
import type { ArrowLabel } from './arrows.ts';
import { obstaclesOf, type Surroundings } from './place-labels/label-obstacles.ts';
import { type Spot, spotsOf } from './place-labels/label-spots.ts';
import type { LabelledRoute } from './place-labels/labelled-route.ts';

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
  /** The most times that others were moved for one label, and the most of them that were moved at once. */
  moves: number;
  moved: number;
}

/** Labels give way to each other this many deep, and so often for one that has no other place. */
const maxDepth = 4;

const maxTries = 40;

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
  const labels = routes.filter(({ label }) => label !== undefined).length;
  const spots = routes.map((route, index) =>
    route.label === undefined
      ? []
      : spotsOf(route, route.label, index, obstacles, surroundings.frame, labels),
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

function written({ text }: ArrowLabel, { x, y, width, height }: Spot): Label {
  return {
    ...{ x, y, width, height },
    texts: stackLines(text.lines, x + width / 2, y, lineSizes.label),
  };
}
