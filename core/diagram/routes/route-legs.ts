import type { Site, Streets } from './streets.ts';

/** A straight piece of a way: along a vertical street between two levels, or along a level. */
export interface Leg {
  readonly vertical: boolean;
  /** The vertical street, or the level, it runs along. */
  readonly street: number;
  /** First and last of the levels, or streets, it covers; `a` is at most `b`. */
  readonly a: number;
  readonly b: number;
  /** Whether it runs down, or to the right. */
  readonly ahead: boolean;
  /** Approximate extent in px, a little more than it takes; `from` is at most `to`. */
  readonly from: number;
  readonly to: number;
}

const BEND = 90;
const CROSSING = 60;
const COMPANY = 8;
const MARGIN = 8;

/** What a way costs: its length in px, its bends, and the arrows it crosses or runs beside. */
export function costOf(
  streets: Streets,
  source: Site,
  target: Site,
  vertical: boolean,
  taken: readonly number[],
): number {
  let cost = (taken.length - 1) * BEND;
  let along = vertical;
  for (const [index, street] of taken.entries()) {
    const [before, after] = [taken[index - 1], taken[index + 1]];
    const start = placeAt(streets, source, target, along, before, after);
    cost += Math.abs(placeAt(streets, target, source, along, after, before) - start);
    const a = streetAt(source, target, along, before, after);
    const b = streetAt(target, source, along, after, before);
    for (let at = Math.min(a, b) + 1; at < Math.max(a, b); at++) {
      const crossed = along ? streets.horizontal[street]?.[at] : streets.vertical[at]?.[street];
      if (crossed) cost += crossed * CROSSING;
      const company = along ? streets.vertical[street]?.[at] : streets.horizontal[at]?.[street];
      if (company) cost += company * COMPANY;
    }
    along = !along;
  }
  return cost;
}

/** A way as legs, from its source to its target. */
export function legsOf(
  streets: Streets,
  source: Site,
  target: Site,
  vertical: boolean,
  taken: readonly number[],
): Leg[] {
  return taken.map((street, index) => {
    const along = index % 2 === 0 ? vertical : !vertical;
    const [before, after] = [taken[index - 1], taken[index + 1]];
    const a = streetAt(source, target, along, before, after);
    const b = streetAt(target, source, along, after, before);
    const start = placeAt(streets, source, target, along, before, after);
    const end = placeAt(streets, target, source, along, after, before);
    const row = !along && street % 3 === 1;
    return {
      vertical: along,
      street,
      a: Math.min(a, b),
      b: Math.max(a, b),
      ahead: a === b ? isAhead(source, target, along) : a < b,
      from: row ? Number.NEGATIVE_INFINITY : Math.min(start, end) - MARGIN,
      to: row ? Number.POSITIVE_INFINITY : Math.max(start, end) + MARGIN,
    };
  });
}

function isAhead(source: Site, target: Site, vertical: boolean): boolean {
  return vertical ? source.top < target.top : source.first < target.first;
}

/**
 * The street or level at one end of a leg: that of the neighbouring leg, else that of the card.
 *
 * @param own The card on this side of the leg, `opposite` the one on the other.
 * @param neighbour The street or level of the leg that meets it at this end, `other` of the one at its other end.
 */
function streetAt(
  own: Site,
  opposite: Site,
  vertical: boolean,
  neighbour: number | undefined,
  other: number | undefined,
): number {
  return neighbour ?? side(own, vertical, other ?? home(opposite, vertical));
}

function home(site: Site, vertical: boolean): number {
  return vertical ? 3 * site.lane + 1 : 2 * site.first + 1;
}

function side(site: Site, vertical: boolean, other: number): number {
  return !vertical && other > 2 * site.last + 1 ? 2 * site.last + 1 : home(site, vertical);
}

/**
 * The same end, approximately, in px: at the neighbouring leg if there is one, else at the border of the card. Only
 * the first and the last leg run at cards: those of their own end.
 */
function placeAt(
  streets: Streets,
  own: Site,
  opposite: Site,
  vertical: boolean,
  neighbour: number | undefined,
  other: number | undefined,
): number {
  if (neighbour !== undefined) {
    if (!vertical) return streets.x[neighbour] ?? 0;
    return neighbour % 3 === 1 ? middleOf(streets, own) : (streets.y[neighbour] ?? 0);
  }
  if (vertical && other === undefined && own.lane === opposite.lane) return middleOf(streets, own);
  const towards = other ?? home(opposite, vertical);
  if (vertical) {
    const top = (streets.y[3 * own.lane + 1] ?? 0) + own.top;
    return towards > 3 * own.lane + 1 ? top + own.height : top;
  }
  const right = towards > 2 * own.last + 1;
  return right
    ? (streets.x[2 * own.last + 1] ?? 0) + own.half
    : (streets.x[2 * own.first + 1] ?? 0) - own.half;
}

function middleOf(streets: Streets, site: Site): number {
  return (streets.y[3 * site.lane + 1] ?? 0) + site.top + site.height / 2;
}
