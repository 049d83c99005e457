import { cornerRadius } from '../layout/corner-radius.ts';
import { BADGE, CARD, LABEL, STREET, WAIT } from '../sizes.ts';

/**
 * The streets that arrows run in, and who runs there already.
 *
 * Vertical streets are numbered left to right: `2c` is the gutter left of column c, `2c + 1` the middle of
 * column c, `2n` the gutter right of the last. Levels are numbered top to bottom: `3l` is the room above the
 * cards of lane l, `3l + 1` its cards, `3l + 2` the room beneath them.
 */
export interface Streets {
  readonly columns: number;
  readonly lanes: number;
  /** Approximate x of a street and y of a level, in px: right in their order, near in their distance. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** The cards that stand on a street, by lane and street. */
  readonly cards: readonly (readonly Extent[])[][];
  readonly sites: readonly Site[];
  /** How many arrows run along a street at a level, and along a level at a street. */
  readonly vertical: readonly Uint16Array[];
  readonly horizontal: readonly Uint16Array[];
  /** Taken places across the middle of a column, and across a gutter at the cards of a lane. */
  readonly middles: readonly Taken[][];
  readonly rows: ReadonlyMap<number, Taken[]>;
}

/** From the top to the bottom of a card, in px below the top of the lane's content. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** A stretch that is taken at an offset in px. */
export interface Taken {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
  /** How far from it others stay, in px; the room of both counts. */
  readonly room: number;
  /** How far from it its own label reaches, in px; 0 without one. */
  readonly label: number;
}

/** A card as arrows see it. */
export interface Site {
  readonly lane: number;
  /** First and last column. */
  readonly first: number;
  readonly last: number;
  /** In px below the top of the lane's content. */
  readonly top: number;
  readonly height: number;
  /** Half the width of a card of one column. */
  readonly half: number;
  readonly round: boolean;
  /** Whether no other card of the lane stands above or beneath, by column from the first. */
  readonly openTop: readonly boolean[];
  readonly openBottom: readonly boolean[];
  /** Places of the stack's neighbours: the index of the card directly above or beneath, in one column. */
  readonly above?: number;
  readonly beneath?: number;
  /** Widths in px at the top edge that a wait (left) and badges (right) take. */
  readonly topLeft: number;
  readonly topRight: number;
}

/** The px of the top edge, from the left corner, that a wait so wide keeps arrows from; 0 without one. */
export function topLeft(wait: number): number {
  return wait > 0 ? wait + STREET.port + 4 : 0;
}

/** The same from the right corner, for badges so wide. */
export function topRight(badges: number): number {
  return badges > 0 ? BADGE.inset + badges - 4 : 0;
}

/** How far a vertical arrow may be from the middle of a column to meet an edge of a card. */
export function edgeRange(site: Site, top: boolean): { low: number; high: number } {
  const corner = site.round ? cornerRadius('pill', site.height) : CARD.radius + 4;
  const low = -site.half + Math.max(corner, top ? site.topLeft : 0);
  const high = site.half - Math.max(corner, top ? site.topRight : 0);
  return low <= high ? { low, high } : { low: -site.half + corner, high: site.half - corner };
}

/** Whether a vertical arrow can pass from one level to another on a street without meeting a card. */
export function isOpen(streets: Streets, street: number, from: number, to: number): boolean {
  const low = Math.min(from, to);
  const high = Math.max(from, to);
  for (let level = low; level <= high; level++) {
    if (level % 3 === 1 && !isEmpty(streets, (level - 1) / 3, street)) return false;
  }
  return true;
}

/** Whether no card stands on a street in a lane. */
export function isEmpty(streets: Streets, lane: number, street: number): boolean {
  return (streets.cards[lane]?.[street]?.length ?? 0) === 0;
}

/**
 * Whether a vertical arrow can pass in a gutter between two ends: levels, or the sides of cards. Only cards
 * that span columns stand in gutters.
 */
export function isGutterOpen(
  streets: Streets,
  gutter: number,
  from: number | Site,
  to: number | Site,
): boolean {
  const ends = [endOf(from), endOf(to)].sort((a, b) => a.level - b.level || a.y - b.y);
  const [upper, lower] = ends;
  if (upper === undefined || lower === undefined) return false;
  for (let level = upper.level; level <= lower.level; level++) {
    if (level % 3 !== 1) continue;
    for (const card of streets.cards[(level - 1) / 3]?.[gutter] ?? []) {
      const below = level > upper.level || card.bottom > upper.y;
      const above = level < lower.level || card.top < lower.y;
      if (below && above) return false;
    }
  }
  return true;
}

function endOf(end: number | Site): { level: number; y: number } {
  return typeof end === 'number'
    ? { level: end, y: 0 }
    : { level: 3 * end.lane + 1, y: end.top + end.height / 2 };
}

/**
 * Whether a horizontal arrow can pass at the cards of a lane between two streets, both excluded, anywhere in
 * an extent.
 */
export function isRowOpen(streets: Streets, lane: number, from: number, to: number, extent: Extent): boolean {
  for (let street = from + 1; street < to; street++) {
    for (const card of streets.cards[lane]?.[street] ?? []) {
      if (card.top < extent.bottom && extent.top < card.bottom) return false;
    }
  }
  return true;
}

/** What asks for a place across a street: along a stretch, within limits, as near to `preferred` as it can. */
export interface Wish {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly preferred: number;
  /** Which side it would rather give way to: less than 0 for the lower one. */
  readonly lean: number;
  readonly room: number;
  readonly label: number;
}

/** How near arrows may come to each other where they lack room. */
export interface Closeness {
  /** By how much of their measure rooms are kept. */
  readonly least: number;
  /** Whether an arrow may strike what is written on another. */
  readonly strikes: boolean;
}

/**
 * The free offset nearest to the preferred one. The rooms of neighbours are kept in full, or else as `close` has it;
 * `undefined` when there is no such place.
 */
export function freeOffset(taken: readonly Taken[], wish: Wish, close: Closeness): number | undefined {
  const { low, high, lean } = wish;
  if (high < low) return undefined;
  const near = taken.filter((one) => one.from < wish.to && wish.from < one.to);
  const middle = Math.min(high, Math.max(low, wish.preferred));
  const apart = (one: Taken, measure: number): number => {
    const rooms = (one.room + wish.room) * measure;
    const label = Math.max(one.label, wish.label);
    return close.strikes || label === 0 ? rooms : Math.max(rooms, label + LABEL.clear);
  };
  for (const measure of [1, close.least]) {
    const spans = near.map((one) => ({ at: one.offset, apart: apart(one, measure) }));
    // One of so many places is free, or out of reach.
    const places = spans.reduce((sum, span) => sum + Math.ceil((2 * span.apart) / grid) + 1, 1);
    const most = Math.min(places, Math.floor((high - low) / grid) + 1);
    const isTaken = takenPlaces(spans, middle, most);
    for (let step = 0; step <= most; step++) {
      for (const place of step === 0 ? [0] : [lean < 0 ? -step : step, lean < 0 ? step : -step]) {
        const offset = middle + place * grid;
        if (offset >= low && offset <= high && isTaken[place + most] === 0) return offset;
      }
    }
  }
  return undefined;
}

/** How far the places at which an arrow can stand are from each other, in px. */
const grid = 4;

/** Of the places up to `most` on both sides of the middle, from the first: 1 where one of the spans reaches, else 0. */
function takenPlaces(
  spans: readonly { readonly at: number; readonly apart: number }[],
  middle: number,
  most: number,
): Uint8Array {
  const taken = new Uint8Array(2 * most + 1);
  for (const { at, apart } of spans) {
    const first = Math.max(-most, Math.floor((at - apart - middle) / grid));
    const last = Math.min(most, Math.ceil((at + apart - middle) / grid));
    for (let place = first; place <= last; place++) {
      if (Math.abs(at - (middle + place * grid)) < apart) taken[place + most] = 1;
    }
  }
  return taken;
}

/** Room that a wait takes on a card's top edge. */
export function waitWidth(textWidth: number): number {
  return Math.ceil(textWidth + WAIT.height + 10);
}
