import { type FittedCard, fitCard } from './cards/fit-card.ts';
import { measureCards } from './cards/measure-cards.ts';
import type { Density } from './density.ts';
import type { Geometry } from './geometry.ts';
import { type Arrow, arrowsBetween, forkRooms, measureLabels } from './layout/arrows.ts';
import { cellBoxes } from './layout/cell-boxes.ts';
import { withChanges } from './layout/changes.ts';
import {
  broken,
  type Columns,
  measureColumns,
  type Narrowing,
  narrowingOf,
  spanWidth,
} from './layout/columns.ts';
import { emotionBox, emotionHeight } from './layout/emotion.ts';
import { exitsOf } from './layout/exits.ts';
import { type FittedRow, fitRowsOnce } from './layout/fit-rows.ts';
import { type Grid, placeColumns } from './layout/grid.ts';
import { headerBox } from './layout/header.ts';
import { laneBoxes, laneHeads } from './layout/lane-boxes.ts';
import { legendBox } from './layout/legend.ts';
import { lineBoxes } from './layout/lines.ts';
import { markForksAndEnds } from './layout/mark-forks-and-ends.ts';
import { allNotes, notesBox } from './layout/notes.ts';
import { obstaclesOf } from './layout/obstacles.ts';
import { layoutOverview } from './layout/overview.ts';
import type { LabelWork } from './layout/place-labels.ts';
import { placeLinks } from './layout/place-links.ts';
import { numberNotes, placeRows, rowsHeight } from './layout/place-rows.ts';
import { type PlacedCard, stackLanes } from './layout/stacks.ts';
import { bandHeight, placeStages, stageBoxes, stepBoxes, stepHeight } from './layout/steps.ts';
import type { Key, Picture, PictureLink } from './picture.ts';
import { pictureAt } from './picture-at.ts';
import type { ArrowPlan, Connection } from './routes/connection.ts';
import { giveRoom } from './routes/give-room.ts';
import type { Routing } from './routes/routing.ts';
import { routeConnections } from './routes.ts';
import { channelSizes, pageSizes, snap, stageSizes } from './sizes.ts';
import { withStubs } from './stubs.ts';
import { withoutSoftHyphens, withSoftHyphens } from './text/syllables.ts';
import { logoOf } from './with-brand.ts';

/** The choices of what a picture says. */
export interface LayoutOptions {
  /** `standard` when absent. */
  readonly density?: Density;
  /** True when cards say who does it and in which systems; true when absent. */
  readonly details?: boolean;
  /** True when arrows over more than six columns are stubs on the cards at their ends; the customer's path never is. */
  readonly stubs?: boolean;
  /** True when the texts of rows reach into empty columns beside their own; true when absent. */
  readonly spread?: boolean;
  /** Width in px of the cards of every column, from 96 to 480; one that suits the texts when absent. */
  readonly columnWidth?: number;
  /** The px by which each lane is higher than what it holds asks for; 0 when absent. */
  readonly laneRoom?: number;
}

/**
 * Places a picture on a page: columns of one width and of nearly one pitch, lanes as high as their stacks and the
 * arrows beside them, every arrow on a route of its own. The same picture gives the same geometry.
 * Any picture is placed; arrows whose ends do not exist are left out.
 */
export function layoutPicture(whole: Picture, options: LayoutOptions = {}): Geometry {
  const placed = withChanges(placePicture(whole, options), whole);
  return whole.faded === undefined ? placed : { ...placed, faded: new Set(whole.faded) };
}

function placePicture(whole: Picture, options: LayoutOptions): Geometry {
  if (options.density === 'overview') return layoutOverview(whole, options.spread);
  const said = pictureAt(whole, options.density ?? 'standard');
  const picture = options.stubs ? withStubs(said) : said;
  if (picture.syllables === undefined) return layoutTexts(picture, options);
  return withoutSoftHyphens(layoutTexts(withSoftHyphens(picture), options));
}

/** Places a picture whose long words hold soft hyphens where they may be broken. */
function layoutTexts(picture: Picture, options: LayoutOptions): Geometry {
  const fitted = fitColumns(picture, options);
  const eased: Easing = { narrow: new Set(), raised: new Map() };
  const work = { places: 0, moves: 0, moved: 0 };
  let best = arrange(fitted, eased, work);
  for (let attempt = 0; attempt < maxAttempts && isWorthwhile(best, work); attempt++) {
    for (const link of best.crowded) ease(link, eased);
    const next = arrange(fitted, eased, work);
    if (next.crowded.length < best.crowded.length) best = next;
  }
  return best.geometry;
}

/** The most times that arrows without room are given some. */
const maxAttempts = 6;

/**
 * The number of places for labels after which a picture is not tried once more. The hotel takes 500; where hundreds of
 * labels cover each other, no other room helps.
 */
const mostPlaces = 50_000;

function isBearable({ places }: LabelWork): boolean {
  return places < mostPlaces;
}

/** The number of arrows without room after which a picture is not tried once more. */
const mostCrowded = 100;

/** Returns whether a picture has arrows that more room would help. */
function isWorthwhile({ crowded }: Arranged, work: LabelWork): boolean {
  return crowded.length > 0 && crowded.length <= mostCrowded && isBearable(work);
}

/** Changes of cards and labels that make room for arrows. */
interface Easing {
  /** The arrows whose labels are broken into narrower lines. */
  readonly narrow: Set<Key>;
  /** The px by which cards are higher than their texts ask for. */
  readonly raised: Map<Key, number>;
}

/** The px by which a card becomes higher at a time, so that one more arrow has room at its sides. */
const raise = 2 * channelSizes.port;

/** Makes room for an arrow: what is written on it becomes narrower, or else the cards at its ends become higher. */
function ease({ key, from, to, label }: PictureLink, { narrow, raised }: Easing): void {
  if (label !== undefined && !narrow.has(key)) narrow.add(key);
  else for (const end of [from, to]) raised.set(end, (raised.get(end) ?? 0) + raise);
}

/** A picture with its columns and what stands in them, whatever is written on its arrows. */
interface FittedPicture {
  readonly picture: Picture;
  readonly density: Density;
  readonly laneRoom: number;
  readonly columns: Columns;
  readonly cards: readonly FittedCard[];
  /** The arrows that leave a decision. */
  readonly exits: ReadonlySet<PictureLink>;
  readonly rows: Measured['rows'];
}

function fitColumns(
  picture: Picture,
  { details = true, columnWidth, laneRoom = 0, density = 'standard', spread = true }: LayoutOptions,
): FittedPicture {
  const cards = measureCards(picture, details);
  const exits = exitsOf(picture);
  const columns = measureColumns(picture, cards, forkRooms(picture, exits), columnWidth);
  return {
    ...{ picture, density, laneRoom, columns },
    cards: cards.map((card) => fitCard(card, spanWidth(card, columns))),
    exits,
    rows: fitRowsOnce(picture, spread),
  };
}

/** A picture in its places, and the arrows that are left out there, strike something or whose labels cover something. */
interface Arranged {
  readonly geometry: Geometry;
  readonly crowded: readonly PictureLink[];
}

/** Places a picture with room made for some of its arrows. */
function arrange(
  { picture, density, laneRoom, columns, cards: fitted, exits, rows }: FittedPicture,
  { narrow, raised }: Easing,
  work: LabelWork,
): Arranged {
  const labels = measureLabels(picture, columns.widths, exits, narrow);
  const cards = fitted.map((card) => {
    const more = raised.get(card.cell.key);
    return more === undefined ? card : { ...card, height: card.height + more };
  });
  const lanes = stackLanes(picture, cards, labels);
  const stacked = lanes.flatMap((lane) => lane.cards).sort((a, b) => a.index - b.index);
  const contents = lanes.map(({ height }) => height);
  const narrowing = narrowingOf(columns, stacked);
  const obstacles = obstaclesOf(stacked, narrowing.widths);
  const arrows = arrowsBetween(picture, labels, exits, obstacles);
  const connections = arrows.map(({ connection }) => connection);
  const byConnection = new Map(arrows.map((arrow) => [arrow.connection, arrow]));
  const measured = {
    density,
    laneRoom,
    columns,
    narrowing,
    cards: stacked,
    contents,
    arrows: byConnection,
    rows,
  };
  const plot = { widths: columns.widths, gutters: columns.gutters, contents, obstacles };

  let routing = routeConnections(plot, connections);
  let placed = placeOnPage(picture, measured, routing, work);
  let best = placed;
  for (let round = 0; placed.displaced.length > 0 && round < maxRounds && isBearable(work); round++) {
    routing = giveRoom(routing, placed.displaced, round);
    placed = placeOnPage(picture, measured, routing, work);
    if (faultsOf(placed) < faultsOf(best)) best = placed;
  }
  const covering = new Set(coveringLabels(best.geometry));
  const free = new Set(routing.plans.flatMap((plan) => (plan.isCrowded ? [] : [plan.connection])));
  const crowded = arrows.flatMap(({ link, connection }) =>
    link.from !== link.to && (!free.has(connection) || covering.has(link.key)) ? [link] : [],
  );
  return { geometry: best.geometry, crowded };
}

/** The arrows whose labels cover something. */
function coveringLabels({ links }: Geometry): readonly Key[] {
  return links.flatMap(({ key, label }) => (label?.covers ? [key] : []));
}

/** Counts how far a picture is from one whose labels are all clear and at their sources: covering is worst. */
function faultsOf({ geometry, displaced }: { geometry: Geometry; displaced: readonly ArrowPlan[] }): number {
  return coveringLabels(geometry).length * 1000 + displaced.length;
}

/** The most times that labels without a clear place are given another route or more room. */
const maxRounds = 6;

/** Measures of cards, columns and arrows before the arrows have their room. */
interface Measured {
  readonly density: Density;
  readonly laneRoom: number;
  readonly columns: Columns;
  readonly narrowing: Narrowing;
  /** In reading order. */
  readonly cards: readonly PlacedCard[];
  /** Height of what each lane holds in px. */
  readonly contents: readonly number[];
  readonly arrows: ReadonlyMap<Connection, Arrow>;
  /** Breaks the rows into lines for the columns of a grid. */
  readonly rows: (grid: Grid) => readonly FittedRow[];
}

/** Everything in its place, with as much room as the arrows ask for. */
function placeOnPage(
  picture: Picture,
  { density, laneRoom, columns, narrowing, cards, contents, arrows, rows: fitRows }: Measured,
  routing: Routing,
  work: LabelWork,
): { geometry: Geometry; displaced: readonly ArrowPlan[] } {
  const grid = placeColumns(columns, routing, narrowing.fits);
  const { start: headRight, end: right } = grid;
  const left = pageSizes.margin;
  const header = headerBox(headerContent(picture, density), { left, right });
  const stageTop = header.y + header.height;
  const stages = placeStages(picture, grid, columns.emptyStages, { left: headRight, right });
  const stepTop = stageTop + bandHeight(stages);
  const rowsTop =
    stepTop +
    stepHeight(
      picture,
      columns.widths.map((_, column) => grid.width(column)),
    );
  const rows = fitRows(grid);
  const emotionTop = rowsTop + rowsHeight(rows, 'heads');
  const emotionRowsTop = emotionTop + emotionHeight(picture);
  const bodyTop = emotionRowsTop + rowsHeight(rows, 'emotion');
  const lanes = laneBoxes(picture, laneHeads(picture), contents, routing, bodyTop, { left, right }, laneRoom);
  const last = lanes[lanes.length - 1];
  const bodyBottom = last ? last.box.y + last.box.height : bodyTop;
  const rowsBottom = bodyBottom + rowsHeight(rows, 'lanes');
  const frame = { left, headRight, right, stageTop, stepTop, rowsTop, bodyTop, bodyBottom, rowsBottom };

  const shown = cards.map((card) => {
    const { column, columns: count } = card.cell;
    const width = grid.width(column);
    return count === 1 && width !== columns.widths[column] ? broken(card, width) : card;
  });
  const cells = markForksAndEnds(cellBoxes(shown, lanes, grid), routing, endsOf(picture));
  const emotion = emotionBox(picture, grid, frame, emotionTop);
  const lines = lineBoxes(picture, lanes, frame);
  const { links, displaced } = placeLinks(arrows, routing, { cells, lanes, lines, grid, frame }, work);
  const { numbers, notes: numbered } = numberNotes(rows, picture.steps);
  const place = { grid, frame, steps: picture.steps, numbers };
  const rowBoxes = [
    ...placeRows(rows, 'heads', rowsTop, place),
    ...placeRows(rows, 'emotion', emotionRowsTop, place),
    ...placeRows(rows, 'lanes', bodyBottom, place),
  ];
  const legend = legendBox(picture, cells, rowBoxes, frame, rowsBottom);
  const notes = notesBox(allNotes(numbered, picture.remarks), left, right - left, legend.bottom);
  const geometry: Geometry = {
    width: right + pageSizes.margin,
    height: snap((notes ? notes.y + notes.height : legend.bottom) + pageSizes.margin),
    header,
    frame,
    stages: stageBoxes(stages, frame),
    steps: stepBoxes(picture, grid, frame),
    ...(emotion && { emotion }),
    lanes: lanes.map((lane) => lane.box),
    rows: rowBoxes,
    separators: stages.slice(1).map(({ left }) => left - stageSizes.gap / 2),
    lines,
    cells,
    links,
    legend: legend.items,
    ...(notes && { notes }),
  };
  return { geometry, displaced };
}

function headerContent(picture: Picture, density: Density) {
  const { header, images } = picture;
  const logo = logoOf(picture);
  return { header, density, ...(images && { images }), ...(logo && { logo }) };
}

/** The cells at which the customer's path ends. */
function endsOf({ cells }: Picture): ReadonlySet<string> {
  return new Set(cells.flatMap(({ key, isEnd }) => (isEnd ? key : [])));
}
