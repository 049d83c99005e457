import { type Site, topLeft, topRight, waitWidth } from '../routes/streets.ts';
import { WAIT } from '../sizes.ts';
import { measure } from '../text/text-metrics.ts';
import { badgesWidth, type Card, type CardText, shownBadges, waitText } from './cards.ts';
import type { Stacks } from './stacks.ts';

/** Says of every card where arrows can reach it. */
export function placeSites(
  cards: readonly Card[],
  texts: readonly CardText[],
  stacks: readonly Stacks[],
  widths: readonly number[],
): Site[] {
  const tops = cards.map((card) => stacks[card.cell.lane]?.tops.get(card.index) ?? 0);
  const inColumn = new Map<string, number[]>();
  for (const card of cards) {
    for (let at = card.cell.column; at < card.cell.column + card.cell.columns; at++) {
      const place = `${card.cell.lane} ${at}`;
      const stack = inColumn.get(place);
      if (stack) stack.push(card.index);
      else inColumn.set(place, [card.index]);
    }
  }
  for (const stack of inColumn.values()) stack.sort((a, b) => (tops[a] ?? 0) - (tops[b] ?? 0));
  return cards.map((card) => {
    const { cell } = card;
    const spanned = Array.from({ length: cell.columns }, (_, at) => cell.column + at);
    const own = spanned.map((column) => inColumn.get(`${cell.lane} ${column}`) ?? []);
    const stack = own[0] ?? [];
    const place = stack.indexOf(card.index);
    const above = stack[place - 1];
    const beneath = stack[place + 1];
    return {
      lane: cell.lane,
      first: cell.column,
      last: cell.column + cell.columns - 1,
      top: tops[card.index] ?? 0,
      height: texts[card.index]?.height ?? 0,
      half: Math.min(...spanned.map((column) => widths[column] ?? 0)) / 2,
      round: card.shape === 'pill',
      openTop: own.map((column) => column[0] === card.index),
      openBottom: own.map((column) => column[column.length - 1] === card.index),
      ...(above !== undefined && cell.columns === 1 && { above }),
      ...(beneath !== undefined && cell.columns === 1 && { beneath }),
      topLeft: cell.wait === undefined ? 0 : topLeft(waitWidth(measure(waitText(cell.wait), WAIT.size))),
      topRight: topRight(badgesWidth(shownBadges(cell))),
    };
  });
}
