import type { Geometry } from './geometry.ts';
import { type Card, type CardText, columnWidth, fitCard, measureCards } from './layout/cards.ts';
import { cellBoxes } from './layout/cell-boxes.ts';
import { emotionBox, emotionHeight } from './layout/emotion.ts';
import type { Grid } from './layout/grid.ts';
import { headerBox } from './layout/header.ts';
import { laneBoxes, laneHeads } from './layout/lane-boxes.ts';
import { legendBox } from './layout/legend.ts';
import { lineBoxes } from './layout/lines.ts';
import { placeSites } from './layout/sites.ts';
import { type StackedCard, type Stacks, stackLane } from './layout/stacks.ts';
import { bandHeight, placeStages, stageBoxes, stepBoxes, stepHeight } from './layout/steps.ts';
import type { Picture, PictureLink } from './picture.ts';
import { canStretch, giveRoom } from './routes/give-room.ts';
import { labelSize, wrapLabel } from './routes/labels.ts';
import { placeLinks } from './routes/place-links.ts';
import type { Plan } from './routes/plan-routes.ts';
import { type Routing, routeLinks } from './routes.ts';
import { CARD, HEAD, LABEL, PAGE, STREET, snap } from './sizes.ts';

/** How much is to be said on the cards. */
export interface LayoutOptions {
  /** Whether cards say who does it and in which systems; yes when absent. */
  readonly details?: boolean;
}

/**
 * Places a picture on a page: columns as wide as their texts need, lanes as high as their stacks and the
 * arrows beside them, every arrow on a way of its own. The same picture gives the same geometry.
 * Any picture is placed; arrows whose ends do not exist are left out.
 */
export function layoutPicture(picture: Picture, options: LayoutOptions = {}): Geometry {
  const cards = measureCards(picture, options.details ?? true);
  const byColumn: Card[][] = picture.steps.map(() => []);
  for (const card of cards) byColumn[card.cell.column]?.push(card);
  const widths = picture.steps.map((step, column) => columnWidth(byColumn[column] ?? [], step.name));
  const stageEnds = new Set(picture.stages.map((stage) => stage.column + stage.columns));
  const leastGutters = Array.from({ length: widths.length + 1 }, (_, gutter) =>
    gutter > 0 && gutter < widths.length && stageEnds.has(gutter) ? STREET.stageGutter : STREET.gutter,
  );
  const texts = cards.map((card) => fitCard(card, spanWidth(card, widths, leastGutters)));
  const stacks = stackLanes(picture, cards, texts);
  const contents = stacks.map((stack) => stack.height);
  const sites = placeSites(cards, texts, stacks, widths);
  const measured: Measured = { cards, texts, stacks, contents, widths, leastGutters, stageEnds };
  const plot = { widths, gutters: leastGutters, contents, sites };
  const needStretches = new Set<number>();
  let routing = routeLinks(picture, cards, plot);
  let placed = placeOnPage(picture, measured, routing);
  for (let round = 0; placed.struck.length > 0 && round < ROUNDS; round++) {
    const before = needStretches.size;
    for (const plan of placed.struck) if (!canStretch(plan)) needStretches.add(plan.connection.index);
    routing =
      needStretches.size > before
        ? routeLinks(picture, cards, plot, needStretches)
        : giveRoom(routing, placed.struck, round);
    placed = placeOnPage(picture, measured, routing);
  }
  return placed.geometry;
}

/** So often labels without a clear place are given another way or more room. */
const ROUNDS = 6;

/** What is known of cards and columns before the arrows have their room. */
interface Measured {
  readonly cards: readonly Card[];
  readonly texts: readonly CardText[];
  readonly stacks: readonly Stacks[];
  readonly contents: readonly number[];
  readonly widths: readonly number[];
  readonly leastGutters: readonly number[];
  /** Gutters before which a stage ends. */
  readonly stageEnds: ReadonlySet<number>;
}

/** Everything in its place, with as much room as the arrows ask for. */
function placeOnPage(
  picture: Picture,
  { cards, texts, stacks, contents, widths, leastGutters, stageEnds }: Measured,
  routing: Routing,
): { geometry: Geometry; struck: readonly Plan[] } {
  const columns = placeColumns(widths, leastGutters, routing, PAGE.minWidth - HEAD.width);
  const headRight = PAGE.margin + HEAD.width;
  const frameRight = headRight + columns.width;
  const grid: Grid = {
    left: (column: number) => headRight + (columns.lefts[column] ?? 0),
    width: (column: number) => widths[column] ?? 0,
    gutterMiddle: (gutter: number) => headRight + (columns.gutterMiddles[gutter] ?? 0),
    trackMiddle: (gutter: number) => headRight + (columns.trackMiddles[gutter] ?? 0),
    endsStage: (gutter: number) => gutter > 0 && gutter < widths.length && stageEnds.has(gutter),
    columns: widths.length,
  };
  const header = headerBox(picture.header, PAGE.margin, frameRight);
  const stageTop = header.y + header.height;
  const stages = placeStages(picture, grid, { left: headRight, right: frameRight });
  const stepTop = stageTop + bandHeight(stages);
  const emotionTop = stepTop + stepHeight(picture, widths);
  const bodyTop = emotionTop + emotionHeight(picture);
  const heads = laneHeads(picture);
  const lanes = laneBoxes(picture, heads, contents, routing, bodyTop, {
    left: PAGE.margin,
    right: frameRight,
  });
  const last = lanes[lanes.length - 1];
  const bodyBottom = last ? last.box.y + last.box.height : bodyTop;
  const frame = { left: PAGE.margin, headRight, right: frameRight, stageTop, stepTop, bodyTop, bodyBottom };

  const boxes = cellBoxes(cards, texts, stacks, lanes, grid);
  const emotion = emotionBox(picture, grid, frame, emotionTop);
  const lines = lineBoxes(picture, lanes, frame);
  const { links, struck } = placeLinks(picture, routing, boxes, lanes, lines, grid, frame);
  const legend = legendBox(picture, boxes, frame, bodyBottom);
  const geometry: Geometry = {
    width: frameRight + PAGE.margin,
    height: snap(legend.bottom + PAGE.margin),
    header,
    frame,
    stages: stageBoxes(stages, frame),
    steps: stepBoxes(picture, grid, frame),
    ...(emotion && { emotion }),
    lanes: lanes.map((lane) => lane.box),
    separators: [...stageEnds]
      .filter((gutter) => gutter > 0 && gutter < widths.length)
      .map(grid.gutterMiddle),
    lines,
    cells: boxes,
    links,
    legend: legend.items,
  };
  return { geometry, struck };
}

function spanWidth(card: Card, widths: readonly number[], gutters: readonly number[]): number {
  let width = 0;
  for (let at = card.cell.column; at < card.cell.column + card.cell.columns; at++) {
    width += (widths[at] ?? 0) + (at > card.cell.column ? (gutters[at] ?? 0) : 0);
  }
  return width;
}

function stackLanes(picture: Picture, cards: readonly Card[], texts: readonly CardText[]) {
  const links = new Map<string, PictureLink[]>();
  for (const link of picture.links) {
    const pair = link.from < link.to ? `${link.from} ${link.to}` : `${link.to} ${link.from}`;
    const own = links.get(pair);
    if (own) own.push(link);
    else links.set(pair, [link]);
  }
  const between = (a: Card | undefined, b: Card): readonly PictureLink[] => {
    if (a === undefined) return [];
    const [one, other] = [a.cell.key, b.cell.key];
    return links.get(one < other ? `${one} ${other}` : `${other} ${one}`) ?? [];
  };
  const byLane: StackedCard[][] = picture.lanes.map(() => []);
  const lowest = new Map<string, Card>();
  // Cards that span columns stand beneath all others.
  const ordered = [...cards].sort((a, b) => Number(a.cell.columns > 1) - Number(b.cell.columns > 1));
  for (const card of ordered) {
    const text = texts[card.index];
    if (text === undefined) continue;
    let gap: number = CARD.gap;
    for (let column = card.cell.column; column < card.cell.column + card.cell.columns; column++) {
      const place = `${card.cell.lane} ${column}`;
      const above = lowest.get(place);
      gap = Math.max(gap, gapAbove(card, between(above, card)));
      lowest.set(place, card);
    }
    byLane[card.cell.lane]?.push({ card, text, gap });
  }
  return byLane.map(stackLane);
}

/** Room between a card and the one above it: for its wait and badges, and for arrows with their labels. */
function gapAbove(card: Card, links: readonly PictureLink[]): number {
  const least = card.above > 0 ? card.above + 8 : CARD.gap;
  if (links.length === 0) return least;
  const labels = links.flatMap((link) => wrapLabel(link) ?? []);
  if (labels.length === 0) return Math.max(CARD.linkedGap, least);
  const heights = labels.map((label) => labelSize(label).height + LABEL.clear);
  const ends = LABEL.end + Math.max(LABEL.end, card.above + LABEL.clear);
  return Math.max(CARD.linkedGap, snap(sum(heights) + ends));
}

/** Places columns and gutters from left to right; what lacks to the least width widens all gutters alike. */
function placeColumns(
  widths: readonly number[],
  least: readonly number[],
  routing: Routing,
  leastWidth: number,
): { lefts: number[]; gutterMiddles: number[]; trackMiddles: number[]; width: number } {
  const gutters = least.map((width, gutter) => gutterWidth(width, gutter, routing));
  const filled = sum(gutters.map(({ width }) => width)) + sum(widths);
  const spare = snap(Math.max(0, leastWidth - filled) / gutters.length);
  const lefts: number[] = [];
  const gutterMiddles: number[] = [];
  const trackMiddles: number[] = [];
  let at = 0;
  for (const [gutter, { width, tracks }] of gutters.entries()) {
    gutterMiddles.push(at + (width + spare) / 2);
    trackMiddles.push(at + (tracks + spare) / 2);
    at += width + spare;
    const column = widths[gutter];
    if (column === undefined) break;
    lefts.push(at);
    at += column;
  }
  return { lefts, gutterMiddles, trackMiddles, width: at };
}

/** The width of a gutter, and of the part of it that the arrows have, from its left. */
function gutterWidth(
  least: number,
  gutter: number,
  { tracks, rooms }: Routing,
): { width: number; tracks: number } {
  const street = tracks.gutters[gutter];
  const crowded = street && street.count > 0 ? street.room + 2 * STREET.clear : 0;
  const label = rooms.gutters[gutter] ?? 0;
  // What is written on a straight arrow stands right of the arrows that cross it.
  const beside = label > 0 && rooms.crossed[gutter] === true;
  const width = snap(Math.max(least, beside ? crowded + label : Math.max(crowded, label)));
  return { width, tracks: beside ? crowded : width };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
