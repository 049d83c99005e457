import { cornerRadius } from '../cards/corner-radius.ts';
import { smallest } from '../extremes.ts';
import type { Obstacle } from '../routes/obstacle.ts';
import { edgeCorner } from '../sizes.ts';
import type { PlacedCard } from './stacks.ts';

/** Returns every card as arrows see it. `widths` are the least of the columns in px. */
export function obstaclesOf(cards: readonly PlacedCard[], widths: readonly number[]): Obstacle[] {
  const stacks = stacksOf(cards);
  return cards.map((card) => {
    const { cell, edge, height, top, written } = card;
    const columns = Array.from({ length: cell.columns }, (_, at) => cell.column + at);
    const own = columns.map((column) => stacks.get(`${cell.lane} ${column}`) ?? []);
    const stack = cell.columns === 1 ? (own[0] ?? []) : [];
    const place = stack.indexOf(card);
    const above = stack[place - 1];
    const beneath = stack[place + 1];
    return {
      key: cell.key,
      lane: cell.lane,
      first: cell.column,
      last: cell.column + cell.columns - 1,
      top,
      height,
      overhang: edge.height,
      written,
      half: smallest(columns.map((column) => widths[column] ?? 0)) / 2,
      corner: card.shape === 'pill' ? cornerRadius('pill', height) : edgeCorner,
      openTop: own.map((cards) => cards[0] === card),
      openBottom: own.map((cards) => cards[cards.length - 1] === card),
      ...(above && { above: above.cell.key }),
      ...(beneath && { beneath: beneath.cell.key }),
      ...(cell.isEnd && { isEnd: true as const }),
      topRight: edge.taken,
    };
  });
}

/** The cards of each lane in each column, from the top down. */
function stacksOf(cards: readonly PlacedCard[]): ReadonlyMap<string, readonly PlacedCard[]> {
  const stacks = new Map<string, PlacedCard[]>();
  for (const card of cards) {
    const { lane, column, columns } = card.cell;
    for (let at = column; at < column + columns; at++) {
      const place = `${lane} ${at}`;
      const stack = stacks.get(place);
      if (stack) stack.push(card);
      else stacks.set(place, [card]);
    }
  }
  for (const stack of stacks.values()) stack.sort((a, b) => a.top - b.top);
  return stacks;
}
