import { largest } from '../extremes.ts';
import { cardSizes, snap, stepSizes } from '../sizes.ts';
import { countLines, measureText } from '../text/wrap-text.ts';
import { innerWidth, markWidth } from './fit-card.ts';
import type { MeasuredCard } from './measure-cards.ts';

/** Of so many columns all texts take few lines; in the others some take more. */
const fittingShare = 0.75;

/** Between the widths that are tried, in px. */
const stride = 8;

/** A step with its cards that cover no other column. */
export interface ColumnTexts {
  readonly step: string;
  readonly cards: readonly MeasuredCard[];
}

/** Returns the one width in px that the cards of all columns have: the least at which most texts need few lines. */
export function chooseColumnWidth(columns: readonly ColumnTexts[]): number {
  const widths = columns.map(widthOf).sort((a, b) => a - b);
  return widths[Math.ceil(widths.length * fittingShare) - 1] ?? cardSizes.minWidth;
}

/** Returns the width in px at which the arrows and the wait of each card of a column have their places. */
export function leastColumnWidth(cards: readonly MeasuredCard[]): number {
  const widths = cards.map(({ degree, edge }) =>
    Math.max(24 + degree * 10, edge.wait ? edge.wait.width + cardSizes.padding : 0),
  );
  return snap(largest(widths, 0));
}

function widthOf({ step, cards }: ColumnTexts): number {
  const name = measureText(step, stepSizes.name, true);
  let width: number = cardSizes.minWidth;
  while (
    width < cardSizes.maxWidth &&
    (name.longest > width || countLines(name, width) > 2 || !cards.every((card) => isInFewLines(card, width)))
  )
    width += stride;
  return width;
}

function isInFewLines(card: MeasuredCard, width: number): boolean {
  const lines = width < 160 ? 2 : width < 192 ? 3 : 4;
  const room = innerWidth(card, width);
  const systems = card.systems === undefined ? 0 : card.systems.longest + markWidth;
  const longest = Math.max(card.name.longest, card.who?.longest ?? 0, systems);
  return longest <= room && countLines(card.name, room) <= lines;
}
