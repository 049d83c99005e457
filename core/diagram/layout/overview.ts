import type { BadgeKind } from '../badges.ts';
import { measureCards } from '../cards/measure-cards.ts';
import { largest } from '../extremes.ts';
import type {
  CellBox,
  Frame,
  Geometry,
  LaneBox,
  LinkRoute,
  Point,
  StageBox,
  StepBox,
  TextLine,
} from '../geometry.ts';
import type { Picture, PictureHeader } from '../picture.ts';
import { headMargin, pageSizes, overviewSizes as sizes, snap, stageSizes } from '../sizes.ts';
import { lineSizes, stackLines, topOfLines } from '../text/stack-lines.ts';
import { measure } from '../text/text-metrics.ts';
import { type Wrapped, wrapText } from '../text/wrap-text.ts';
import { labelOf } from './cell-boxes.ts';
import { emotionBox, emotionHeight } from './emotion.ts';
import type { Grid } from './grid.ts';
import { headerBox } from './header.ts';
import { laneFacts } from './lane-facts.ts';
import { lineBoxes } from './lines.ts';
import { stepLabel } from './steps.ts';

/**
 * Places what of a picture is to be seen from far away: the names of stages and steps, the emotion curve, a dot for each cell and
 * the customer's path as a line. Forty steps fit whole into a window of 1440 × 780 px at actual size.
 */
export function layoutOverview(picture: Picture): Geometry {
  const count = picture.steps.length;
  const pitch = Math.max(
    sizes.leastPitch,
    Math.min(sizes.mostPitch, Math.floor(sizes.width / Math.max(1, count))),
  );
  const left = pageSizes.margin;
  const headRight = left + sizes.head;
  const right = Math.max(headRight + count * pitch, left + pageSizes.minWidth);
  const grid = evenGrid(headRight, (right - headRight) / Math.max(1, count), count);
  const header = headerBox({ header: shortHeader(picture.header), density: 'overview' }, { left, right });
  const stageTop = header.y + header.height;
  const stages = stageNames(picture, grid);
  const stageHeight = largest(
    stages.map((stage) => stage.height),
    stages.length > 0 ? stageSizes.height : 0,
  );
  const stepTop = stageTop + stageHeight;
  const names = picture.steps.map((step, column) =>
    fittedName(step.name === '' ? '…' : step.name, grid.width(column) - sizes.gap, 3),
  );
  const stepHeight =
    count === 0 ? 0 : 2 * sizes.marker + 3 * sizes.gap + largest(names.map(({ height }) => height));
  const rowsTop = stepTop + stepHeight;
  const bodyTop = rowsTop + emotionHeight(picture);
  const lanes = laneBoxes(picture, bodyTop, { left, right });
  const last = lanes.at(-1);
  const bodyBottom = last === undefined ? bodyTop : last.y + last.height;
  const frame: Frame = {
    ...{ left, headRight, right, stageTop, stepTop, rowsTop, bodyTop, bodyBottom, rowsBottom: bodyBottom },
  };
  const emotion = emotionBox(picture, grid, frame, rowsTop);
  const cells = dots(picture, lanes, grid);
  const places = lanes.map((box) => ({ box, contentTop: box.y, upper: box.y, lower: box.y }));
  return {
    width: right + pageSizes.margin,
    height: snap(bodyBottom + pageSizes.margin),
    header,
    frame,
    stages: stages.map((stage, index) =>
      stageBox(stage, { y: stageTop, height: stageHeight }, index, stages.length),
    ),
    steps: names.map((name, column) =>
      stepBox(picture, column, name, grid, { y: stepTop, height: stepHeight }),
    ),
    ...(emotion && { emotion }),
    lanes,
    rows: [],
    separators: stages.slice(1).map(({ x }) => x),
    lines: lineBoxes(picture, places, frame),
    cells,
    links: pathLines(picture, cells),
    legend: [],
  };
}

function shortHeader({ title, state, note }: PictureHeader): PictureHeader {
  return { title, personas: [], ...(state && { state }), ...(note !== undefined && { note }) };
}

function evenGrid(start: number, pitch: number, columns: number): Grid {
  const gutterMiddle = (gutter: number) => start + gutter * pitch;
  return {
    left: gutterMiddle,
    width: () => pitch,
    middle: (column) => gutterMiddle(column) + pitch / 2,
    gutterMiddle,
    stagesEnd: gutterMiddle,
    firstArrow: gutterMiddle,
    start,
    end: start + columns * pitch,
    columns,
  };
}

/** A name that is written across when there is room for its words, and else upwards. */
interface Name {
  readonly lines: readonly string[];
  readonly turned: boolean;
  /** Its height, in px. */
  readonly height: number;
}

function fittedName(text: string, room: number, lines: number): Name {
  const words = text.split(/\s+/).map((word) => measure(word, sizes.name, true));
  const across: Wrapped = wrapText(text, Math.max(20, room), sizes.name, true, lines);
  // A narrow column has room for the beginning of a name only: a wide one shows it without turning heads.
  if (largest(words, 0) <= room && (!across.shortened || room >= sizes.wide)) {
    return { lines: across.lines, turned: false, height: across.lines.length * sizes.line };
  }
  const upwards = Math.max(1, Math.min(lines, Math.floor(room / sizes.line)));
  const wrapped = wrapText(text, sizes.turned, sizes.name, true, upwards);
  const length = largest(
    wrapped.lines.map((one) => measure(one, sizes.name, true)),
    0,
  );
  return { lines: wrapped.lines, turned: true, height: Math.ceil(length) };
}

/** Writes the lines of a name around a middle, from a top down, or upwards from the bottom. */
function nameTexts({ lines, turned }: Name, middle: number, top: number, bottom: number): TextLine[] {
  const style = { size: sizes.name, bold: true };
  if (!turned)
    return stackLines(lines, middle, top, { ...lineSizes.stepName, line: sizes.line, size: sizes.name });
  const first = middle - ((lines.length - 1) * sizes.line) / 2 + sizes.name * 0.36;
  return lines.map((text, index) => ({
    ...style,
    x: first + index * sizes.line,
    y: bottom,
    text,
    turned: true,
  }));
}

function stepBox(
  { stages, steps }: Picture,
  column: number,
  name: Name,
  grid: Grid,
  band: { readonly y: number; readonly height: number },
): StepBox {
  const step = steps[column];
  const x = grid.middle(column);
  const stage = stages.find((one) => one.column <= column && column < one.column + one.columns);
  const first = stage === undefined || stage.column === column;
  const last = stage === undefined || stage.column + stage.columns - 1 === column;
  const markerY = band.y + sizes.gap + sizes.marker;
  const top = markerY + sizes.marker + sizes.gap;
  return {
    key: step?.key ?? '',
    name: step?.name ?? '',
    x: grid.left(column),
    y: band.y,
    width: grid.width(column),
    height: band.height,
    marker: { x, y: markerY },
    number: { x, y: markerY + 4, text: `${step?.number ?? ''}`, size: 12, bold: true, anchor: 'middle' },
    texts: nameTexts(name, x, top, band.y + band.height - sizes.gap),
    rail: { from: first ? x : grid.gutterMiddle(column), to: last ? x : grid.gutterMiddle(column + 1) },
    label: step === undefined ? '' : stepLabel(step),
  };
}

interface StageName extends Name {
  readonly key: string;
  readonly full: string;
  readonly x: number;
  readonly width: number;
}

function stageNames({ stages }: Picture, grid: Grid): StageName[] {
  return stages.flatMap(({ key, name, column, columns }) => {
    if (columns === 0) return [];
    const x = grid.gutterMiddle(column);
    const width = grid.gutterMiddle(column + columns) - x;
    const fitted = fittedName(name, width - 2 * stageSizes.point, 2);
    return [{ ...fitted, height: fitted.height + 2 * sizes.gap, key, full: name, x, width }];
  });
}

function stageBox(
  stage: StageName,
  { y, height }: { readonly y: number; readonly height: number },
  index: number,
  count: number,
): StageBox {
  const middle = stage.x + stage.width / 2;
  const style = { ...lineSizes.stage, line: sizes.line, size: sizes.name };
  const top = topOfLines(stage.lines.length, y, y + height, style);
  const bottom = y + height - Math.max(sizes.gap, (height - stage.height) / 2);
  const gap = stageSizes.gap / 2;
  return {
    key: stage.key,
    name: stage.full,
    x: stage.x + (index === 0 ? 0 : gap),
    y,
    width: stage.width - (index === 0 ? 0 : gap) - (index === count - 1 ? 0 : gap),
    height,
    first: index === 0,
    last: index === count - 1,
    texts: stage.turned ? nameTexts(stage, middle, top, bottom) : stackLines(stage.lines, middle, top, style),
  };
}

function laneBoxes(
  picture: Picture,
  top: number,
  { left, right }: { left: number; right: number },
): LaneBox[] {
  const facts = laneFacts(picture.lanes);
  const stacks = stackHeights(picture);
  let y = top;
  return facts.map((lane, index) => {
    const name = lane.name === '' ? (picture.lanes[index]?.id ?? '') : lane.name;
    const lines = wrapText(name, sizes.head - sizes.headText - sizes.gap, sizes.lane, true, 2).lines;
    const height = Math.max(
      sizes.leastLane,
      (stacks[index] ?? 0) * sizes.stack + 2 * sizes.gap,
      lines.length * sizes.laneLine + 2 * headMargin(sizes.gap, lane),
    );
    const box: LaneBox = {
      ...lane,
      x: left,
      y,
      width: right - left,
      height,
      empty: (stacks[index] ?? 0) === 0,
      icon: { x: left + sizes.headIcon, y: y + height / 2 },
      texts: stackLines(lines, left + sizes.headText, y + (height - lines.length * sizes.laneLine) / 2, {
        ...lineSizes.laneName,
        size: sizes.lane,
        line: sizes.laneLine,
        baseline: sizes.lane,
      }),
    };
    y += height;
    return box;
  });
}

/** The most cells of each lane that stand one beneath the other. */
function stackHeights({ lanes, cells }: Picture): number[] {
  const counts = new Map<string, number>();
  const most = lanes.map(() => 0);
  for (const { lane, column, columns } of cells) {
    for (let at = column; at < column + columns; at++) {
      const count = (counts.get(`${lane} ${at}`) ?? 0) + 1;
      counts.set(`${lane} ${at}`, count);
      most[lane] = Math.max(most[lane] ?? 0, count);
    }
  }
  return most;
}

/** Badges that give a dot their colour, first the one that wins: what goes wrong comes before what hurts. */
const tinting: readonly BadgeKind[] = ['fail', 'pain'];

function dots(picture: Picture, lanes: readonly LaneBox[], grid: Grid): CellBox[] {
  const cards = measureCards(picture, true);
  const sizesOf = new Map<string, number>();
  for (const { cell } of cards) {
    for (let at = cell.column; at < cell.column + cell.columns; at++) {
      sizesOf.set(`${cell.lane} ${at}`, (sizesOf.get(`${cell.lane} ${at}`) ?? 0) + 1);
    }
  }
  const taken = new Map<string, number>();
  return cards.flatMap((card) => {
    const { cell } = card;
    const lane = lanes[cell.lane];
    if (lane === undefined) return [];
    const columns = Array.from({ length: cell.columns }, (_, at) => `${cell.lane} ${cell.column + at}`);
    const place = largest(
      columns.map((column) => taken.get(column) ?? 0),
      0,
    );
    const stack = largest(
      columns.map((column) => sizesOf.get(column) ?? 1),
      1,
    );
    for (const column of columns) taken.set(column, place + 1);
    const radius = cell.moment ? sizes.moment : sizes.dot;
    const from = grid.middle(cell.column) - radius;
    const to = grid.middle(cell.column + cell.columns - 1) + radius;
    const y = lane.y + lane.height / 2 + (place - (stack - 1) / 2) * sizes.stack - radius;
    const tint = tinting.find((kind) => cell.badges.some((badge) => badge.kind === kind));
    return [
      {
        key: cell.key,
        name: cell.name,
        x: from,
        y,
        width: to - from,
        height: 2 * radius,
        lane: cell.lane,
        column: cell.column,
        columns: cell.columns,
        role: card.role,
        hue: lane.hue,
        shape: 'dot' as const,
        texts: [],
        badges: [],
        ...(tint && { tint }),
        moment: cell.moment,
        assumed: cell.assumed,
        label: labelOf(card, lane.name),
      },
    ];
  });
}

/** The customer's path from dot to dot: level, and up or down half-way between two columns. */
function pathLines({ links }: Picture, cells: readonly CellBox[]): LinkRoute[] {
  const middles = new Map<string, Point>(
    cells.map(({ key, x, y, width, height }) => [key, { x: x + width / 2, y: y + height / 2 }]),
  );
  return links.flatMap(({ key, from, to, kind }) => {
    const [start, end] = [middles.get(from), middles.get(to)];
    if (kind !== 'path' || start === undefined || end === undefined) return [];
    const middle = (start.x + end.x) / 2;
    const isStraight = start.x === end.x || start.y === end.y;
    const points = isStraight
      ? [start, end]
      : [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end];
    return [{ key, from, to, kind, points, jumps: [], isLine: true as const }];
  });
}
