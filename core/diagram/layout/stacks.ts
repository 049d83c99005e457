import type { FittedCard } from '../cards/fit-card.ts';
import { largest } from '../extremes.ts';
import type { Picture, PictureLink } from '../picture.ts';
import { cardSizes, channelSizes, labelSizes, snap } from '../sizes.ts';
import type { ArrowLabel } from './arrows.ts';
import { type ListedCard, levelRows, packLists } from './pack-cards.ts';

/** A card in its stack. */
export interface PlacedCard extends ListedCard {
  /** In px below the top of what its lane holds. */
  readonly top: number;
  /** The height of what is written above it, on arrows to the card above in its stack; 0 without any. */
  readonly written: number;
}

/** The cards of one lane; `height` of all in px. */
export interface LaneContent {
  readonly cards: readonly PlacedCard[];
  readonly height: number;
}

/** A card with the least distance in px to the card above it in the same stack. */
interface SpacedCard {
  readonly card: ListedCard;
  readonly gap: number;
  readonly written: number;
}

/** Stacks the cards of every lane, with room between them for arrows and what is written on those. */
export function stackLanes(
  { lanes, links }: Picture,
  fitted: readonly FittedCard[],
  labels: ReadonlyMap<PictureLink, ArrowLabel>,
): LaneContent[] {
  const between = pairsOf(links);
  const cards = levelRows(packLists(fitted, links));
  const byLane: SpacedCard[][] = lanes.map(() => []);
  const lowest = new Map<string, ListedCard>();
  // Cards that span columns stand beneath all others.
  const ordered = [...cards].sort((a, b) => Number(a.cell.columns > 1) - Number(b.cell.columns > 1));
  for (const card of ordered) {
    const { lane, column, columns } = card.cell;
    let gap: number = cardSizes.gap;
    let written = 0;
    for (let at = column; at < column + columns; at++) {
      const place = `${lane} ${at}`;
      const above = lowest.get(place);
      const joining = above === undefined ? [] : (between.get(pairOf(above.cell.key, card.cell.key)) ?? []);
      gap = card.joins?.above ? 0 : Math.max(gap, gapAbove(card, joining, labels));
      if (joining.some((link) => labels.has(link))) written = gap;
      lowest.set(place, card);
    }
    byLane[lane]?.push({ card, gap, written });
  }
  return byLane.map(stackLane);
}

/** The arrows between each two cells that any join. */
function pairsOf(links: readonly PictureLink[]): ReadonlyMap<string, readonly PictureLink[]> {
  const pairs = new Map<string, PictureLink[]>();
  for (const link of links) {
    const pair = pairOf(link.from, link.to);
    const own = pairs.get(pair);
    if (own) own.push(link);
    else pairs.set(pair, [link]);
  }
  return pairs;
}

function pairOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** Room between a card and the one above it: for its wait and badges, and for arrows with their labels. */
function gapAbove(
  { edge }: FittedCard,
  links: readonly PictureLink[],
  labels: ReadonlyMap<PictureLink, ArrowLabel>,
): number {
  const least = edge.height > 0 ? edge.height + 8 : cardSizes.gap;
  if (links.length === 0) return least;
  const heights = links.flatMap((link) => labels.get(link)?.height ?? []);
  if (heights.length === 0) return Math.max(cardSizes.linkedGap, least);
  const ends = 2 * (labelSizes.end + channelSizes.head);
  const all = heights.reduce((sum, height) => sum + height + labelSizes.clear, 0);
  return Math.max(cardSizes.linkedGap, snap(all + ends));
}

/**
 * Stacks the cards of one lane: those of a column one under the other, those that span columns beneath
 * the stacks of their columns. The first cards of all stacks stand in one row, middle beside middle, so that
 * the customer's path is straight and arrows that go deep are short. Where no arrow is, all stacks end at the bottom.
 */
function stackLane(cards: readonly SpacedCard[]): LaneContent {
  const placed: PlacedCard[] = [];
  const isStill = cards.every(({ card }) => card.degree === 0);
  const firsts = cards.filter(({ card }) => card.cell.columns === 1 && !card.joins?.above);
  const usual = largest(
    firsts.map(({ card }) => card.height),
    0,
  );
  for (const group of groupsOf(cards)) {
    const start = placed.length;
    const bottoms = new Map<number, number>();
    let row: number | undefined;
    for (const { card, gap, written } of sortedBySpan(group)) {
      const { column, columns } = card.cell;
      let bottom = Number.NEGATIVE_INFINITY;
      for (let at = column; at < column + columns; at++) bottom = Math.max(bottom, bottoms.get(at) ?? bottom);
      const top = bottom === Number.NEGATIVE_INFINITY ? 0 : bottom + gap;
      for (let at = column; at < column + columns; at++) bottoms.set(at, top + card.height);
      row ??= Math.round((card.joins ? Math.max(card.height, usual) : card.height) / 4) * 2;
      placed.push({ ...card, top: top - row, written });
    }
    if (!isStill) continue;
    const end = largest(placed.slice(start).map(({ top, height }) => top + height));
    for (let at = start; at < placed.length; at++) {
      const card = placed[at];
      if (card) placed[at] = { ...card, top: card.top - end };
    }
  }
  const least = placed.reduce((found, { top, edge }) => Math.min(found, top - edge.height), 0);
  const most = placed.reduce((found, { top, height }) => Math.max(found, top + height), 0);
  return { cards: placed.map((card) => ({ ...card, top: card.top - least })), height: most - least };
}

/** Columns joined by a card that spans them are placed together; every other column for itself. */
function groupsOf(cards: readonly SpacedCard[]): SpacedCard[][] {
  const byColumn = [...cards].sort((a, b) => a.card.cell.column - b.card.cell.column);
  const groups: SpacedCard[][] = [];
  let end = -1;
  for (const one of byColumn) {
    const { column, columns } = one.card.cell;
    const group = groups.at(-1);
    if (group !== undefined && column < end) group.push(one);
    else groups.push([one]);
    end = Math.max(end, column + columns);
  }
  return groups;
}

function sortedBySpan(group: readonly SpacedCard[]): SpacedCard[] {
  return [...group].sort(
    (a, b) =>
      Number(a.card.cell.columns > 1) - Number(b.card.cell.columns > 1) || a.card.index - b.card.index,
  );
}
