import type { Card, CardText } from './cards.ts';

/** Where the cards of one lane stand, in px below the top of the lane's content. */
export interface Stacks {
  /** Top of each card, by the index of its cell. */
  readonly tops: ReadonlyMap<number, number>;
  readonly height: number;
}

/** A card with the height it takes and what comes above it. */
export interface StackedCard {
  readonly card: Card;
  readonly text: CardText;
  /** Least distance in px to the card above it in the same stack. */
  readonly gap: number;
}

/**
 * Stacks the cards of one lane: those of a column one under the other, those that span columns beneath
 * the stacks of their columns. The first cards of all stacks stand in one row, middle beside middle, so that
 * the customer's path is straight and arrows that go deep are short.
 */
export function stackLane(cards: readonly StackedCard[]): Stacks {
  const tops = new Map<number, number>();
  let least = 0;
  let most = 0;
  for (const group of groupsOf(cards)) {
    const bottoms = new Map<number, number>();
    const own: { index: number; top: number; above: number; height: number }[] = [];
    for (const { card, text, gap } of sortedBySpan(group)) {
      const { column, columns } = card.cell;
      let bottom = Number.NEGATIVE_INFINITY;
      for (let at = column; at < column + columns; at++) bottom = Math.max(bottom, bottoms.get(at) ?? bottom);
      const top = bottom === Number.NEGATIVE_INFINITY ? 0 : bottom + gap;
      for (let at = column; at < column + columns; at++) bottoms.set(at, top + text.height);
      own.push({ index: card.index, top, above: card.above, height: text.height });
    }
    const first = own[0];
    if (first === undefined) continue;
    for (const one of own) {
      const top = one.top - Math.round(first.height / 4) * 2;
      tops.set(one.index, top);
      least = Math.min(least, top - one.above);
      most = Math.max(most, top + one.height);
    }
  }
  for (const [index, top] of tops) tops.set(index, top - least);
  return { tops, height: most - least };
}

/** Columns joined by a card that spans them are placed together; every other column for itself. */
function groupsOf(cards: readonly StackedCard[]): StackedCard[][] {
  const byColumn = [...cards].sort((a, b) => a.card.cell.column - b.card.cell.column);
  const groups: StackedCard[][] = [];
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

function sortedBySpan(group: readonly StackedCard[]): StackedCard[] {
  return [...group].sort(
    (a, b) =>
      Number(a.card.cell.columns > 1) - Number(b.card.cell.columns > 1) || a.card.index - b.card.index,
  );
}
