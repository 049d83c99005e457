import { chooseColumnWidth, leastColumnWidth } from '../cards/column-width.ts';
import { fitCard, innerWidth } from '../cards/fit-card.ts';
import type { MeasuredCard } from '../cards/measure-cards.ts';
import { edgeWidth } from '../cards/top-edge.ts';
import { largest } from '../extremes.ts';
import type { Picture } from '../picture.ts';
import { cardSizes, channelSizes, headSizes, pageSizes, pitchSizes, snap, stageSizes } from '../sizes.ts';
import { measureText } from '../text/wrap-text.ts';
import type { PlacedCard } from './stacks.ts';

/** The columns before the arrows have their room. */
export interface Columns {
  /** Width of the cards of each column in px: one for all, but for those whose arrows need more. */
  readonly widths: readonly number[];
  /** Least width of each gutter in px; one more than there are columns. */
  readonly gutters: readonly number[];
  /** Gutters in which a stage ends and another begins. */
  readonly stageEnds: ReadonlySet<number>;
  /** Widths in px of the stages without steps, from left to right, by the gutter in which they stand. */
  readonly emptyStages: ReadonlyMap<number, readonly number[]>;
}

/** The limits of `LayoutOptions.columnWidth` in px: less has no room for a word, more is a line too long to read. */
const limits = { least: 96, most: 480 } as const;

/**
 * Returns the columns with the least room between them, their cards of a width in px or of one that suits the texts.
 * Beside a decision they are narrower. `forks` are what those ask of their gutters in px.
 */
export function measureColumns(
  { stages, steps }: Picture,
  cards: readonly MeasuredCard[],
  forks: ReadonlyMap<number, number>,
  columnWidth?: number,
): Columns {
  const byColumn: MeasuredCard[][] = steps.map(() => []);
  for (const card of cards) if (card.cell.columns === 1) byColumn[card.cell.column]?.push(card);
  const ends = stages.map((stage) => stage.column + stage.columns);
  const stageEnds = new Set(ends.filter((gutter) => gutter > 0 && gutter < steps.length));
  const gutters = Array.from({ length: steps.length + 1 }, (_, gutter) =>
    stageEnds.has(gutter) ? channelSizes.stageGutter : channelSizes.gutter,
  );
  const texts = steps.map(({ name }, column) => ({ step: name, cards: byColumn[column] ?? [] }));
  const spare = pageSizes.minWidth - headSizes.width - gutters.reduce((sum, gutter) => sum + gutter, 0);
  const filling = Math.min(cardSizes.maxWidth, snap(spare / Math.max(1, steps.length)));
  const width =
    columnWidth === undefined
      ? Math.max(filling, chooseColumnWidth(texts))
      : Math.min(limits.most, Math.max(limits.least, snap(columnWidth)));
  const usual = gutters.reduce((sum, gutter) => sum + gutter, 0) / gutters.length;
  const besideFork = (column: number) => {
    const asked = Math.max(forks.get(column) ?? 0, forks.get(column + 1) ?? 0);
    const excess = Math.max(0, asked + width - pitchSizes.most * (width + usual));
    const own = byColumn[column] ?? [];
    const words = own.map((card) => card.name.longest + width - innerWidth(card, width));
    return Math.min(width, snap(largest([width * pitchSizes.narrowest, width - excess, ...words])));
  };
  return {
    widths: byColumn.map((own, column) => Math.max(besideFork(column), leastColumnWidth(own))),
    gutters,
    stageEnds,
    emptyStages: emptyStagesOf(stages),
  };
}

/** Stages without steps, each as narrow as the longest word of its name allows. */
function emptyStagesOf(stages: Picture['stages']): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const { column, columns, name } of stages) {
    if (columns > 0) continue;
    const { longest } = measureText(name, stageSizes.size, true);
    const width = snap(
      Math.min(
        stageSizes.emptyMost,
        Math.max(stageSizes.emptyLeast, longest + 3 * stageSizes.point + stageSizes.gap),
      ),
    );
    found.set(column, [...(found.get(column) ?? []), width]);
  }
  return found;
}

/** Returns the least width in px of a card that covers one column or more. */
export function spanWidth({ cell }: MeasuredCard, { widths, gutters }: Columns): number {
  let width = 0;
  for (let at = cell.column; at < cell.column + cell.columns; at++) {
    width += (widths[at] ?? 0) + (at > cell.column ? (gutters[at] ?? 0) : 0);
  }
  return width;
}

/** The limits to which columns may become narrower after their arrows are planned. */
export interface Narrowing {
  /** The least width of each column in px. */
  readonly widths: readonly number[];
  /** Returns whether the cards of a column can have a width in px without becoming higher. */
  fits(column: number, width: number): boolean;
}

/** Returns how far the columns of stacked cards can be narrowed; those under a card that covers several keep their widths. */
export function narrowingOf({ widths }: Columns, stacked: readonly PlacedCard[]): Narrowing {
  const byColumn: PlacedCard[][] = widths.map(() => []);
  const covered = new Set<number>();
  for (const card of stacked) {
    const { column, columns } = card.cell;
    byColumn[column]?.push(card);
    if (columns > 1) for (let at = column; at < column + columns; at++) covered.add(at);
  }
  const least = widths.map((width, column) => {
    const own = byColumn[column] ?? [];
    const edges = own.map(({ edge }) => edgeWidth(edge));
    const narrow = largest([pitchSizes.narrowest * width, leastColumnWidth(own), ...edges]);
    return covered.has(column) ? width : Math.min(width, snap(narrow));
  });
  return {
    widths: least,
    fits: (column, width) =>
      width >= (least[column] ?? 0) &&
      (byColumn[column] ?? []).every((card) => fitCard(card, width).height <= card.height),
  };
}

/** Returns a card with its texts broken anew for another width in px, in its height. */
export function broken(card: PlacedCard, width: number): PlacedCard {
  const { title, details } = fitCard(card, width);
  return { ...card, title, details };
}
