import { contentHeight, type FittedCard } from '../cards/fit-card.ts';
import { largest } from '../extremes.ts';
import { cardSizes, snap } from '../sizes.ts';

/** A card, or one entry of several on one page. */
export interface ListedCard extends FittedCard {
  /** With which of its neighbours in the stack it is one page. */
  readonly joins?: { readonly above: boolean; readonly beneath: boolean };
}

/** The height that a card may grow to be as high as its neighbours, in px. */
const mostGrowth = 36;

/** Returns pages that lie upon each other in one cell as entries of one page, unless an arrow or a badge is at them. */
export function packLists(cards: readonly FittedCard[]): ListedCard[] {
  const before = new Map<string, ListedCard>();
  const joined = new Map<FittedCard, { above: boolean; beneath: boolean }>();
  for (const card of cards) {
    const place = placeOf(card);
    const above = before.get(place);
    before.set(place, card);
    if (above === undefined || !isEntry(above) || !isEntry(card) || card.edge.height > 0) continue;
    joined.set(above, { above: joined.get(above)?.above ?? false, beneath: true });
    joined.set(card, { above: true, beneath: false });
  }
  return cards.map((card) => {
    const joins = joined.get(card);
    return joins ? { ...card, joins, height: snap(contentHeight(card) + cardSizes.entry) } : card;
  });
}

function isEntry({ shape, degree, cell }: FittedCard): boolean {
  return shape === 'page' && degree === 0 && cell.columns === 1;
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
