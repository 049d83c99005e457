import { contentHeight, type FittedCard } from '../cards/fit-card.ts';
import { largest } from '../extremes.ts';
import type { PictureLink } from '../picture.ts';
import { cardSizes, snap } from '../sizes.ts';

/** A card, or one entry of several on one card. */
export interface ListedCard extends FittedCard {
  /** With which of its neighbours in the stack it is one card. */
  readonly joins?: { readonly above: boolean; readonly beneath: boolean };
}

/** The height that a card may grow to be as high as its neighbours, in px. */
const mostGrowth = 36;

/**
 * Returns the cards with those that are a list as entries of one card: cells upon each other in one lane and step, of
 * which no arrow joins two. An entry that an arrow leaves is the last of its card, and one that an arrow reaches the
 * first; one card has one border.
 */
export function packLists(cards: readonly FittedCard[], links: readonly PictureLink[]): ListedCard[] {
  const reached = new Set(links.map(({ to }) => to));
  const left = new Set(links.map(({ from }) => from));
  const sequences = sequencesOf(cards, links);
  const before = new Map<string, FittedCard>();
  const joined = new Map<FittedCard, { above: boolean; beneath: boolean }>();
  const roomy = new Set<FittedCard>();
  for (const card of cards) {
    const place = placeOf(card);
    if (card.cell.columns > 1 || sequences.has(place)) continue;
    const above = before.get(place);
    before.set(place, card);
    if (above === undefined || !hasOneBorder(above, card)) continue;
    if (left.has(above.cell.key) || reached.has(card.cell.key)) continue;
    joined.set(above, { above: joined.get(above)?.above ?? false, beneath: true });
    joined.set(card, { above: true, beneath: false });
    // The badges of an entry stand on the line above it.
    if (card.edge.height > 0) roomy.add(above).add(card);
  }
  return cards.map((card) => {
    const joins = joined.get(card);
    if (!joins) return card;
    const height = snap(contentHeight(card) + cardSizes.entry);
    return { ...card, joins, height: roomy.has(card) || card.degree > 1 ? card.height : height };
  });
}

/** Returns the places of stacks in which an arrow joins two cards. */
function sequencesOf(cards: readonly FittedCard[], links: readonly PictureLink[]): ReadonlySet<string> {
  const places = new Map(cards.map((card) => [card.cell.key, placeOf(card)]));
  return new Set(
    links.flatMap(({ from, to }) => {
      const place = places.get(from);
      return place !== undefined && place === places.get(to) ? place : [];
    }),
  );
}

function hasOneBorder(one: FittedCard, other: FittedCard): boolean {
  return one.cell.moment === other.cell.moment && one.cell.assumed === other.cell.assumed;
}

/** Returns the cards with those that are first in their columns as high as the highest of their lane, within reason. */
export function levelRows(cards: readonly ListedCard[]): ListedCard[] {
  const firsts = new Map<string, ListedCard>();
  for (const card of cards) {
    const place = placeOf(card);
    if (card.cell.columns === 1 && !card.joins && !firsts.has(place)) firsts.set(place, card);
  }
  const heights = new Map<number, number>();
  for (const { cell, height } of firsts.values()) {
    heights.set(cell.lane, largest([heights.get(cell.lane) ?? 0, height]));
  }
  return cards.map((card) => {
    if (firsts.get(placeOf(card)) !== card) return card;
    const height = Math.min(heights.get(card.cell.lane) ?? 0, card.height + mostGrowth);
    return height > card.height ? { ...card, height } : card;
  });
}

function placeOf({ cell }: FittedCard): string {
  return `${cell.lane} ${cell.column}`;
}
