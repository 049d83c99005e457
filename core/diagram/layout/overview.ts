import { largest } from '../extremes.ts';
import type { Frame, Geometry } from '../geometry.ts';
import type { Picture, PictureHeader } from '../picture.ts';
import { pageSizes, overviewSizes as sizes, snap, stageSizes } from '../sizes.ts';
import { logoOf } from '../with-brand.ts';
import { emotionBox, emotionHeight } from './emotion.ts';
import type { Grid } from './grid.ts';
import { headerBox } from './header.ts';
import { lineBoxes } from './lines.ts';
import { dots, pathLines } from './overview/dots.ts';
import { stageBox, stageNames, stepBox } from './overview/heads.ts';
import { laneBoxes } from './overview/lanes.ts';
import { fittedName } from './overview/names.ts';

/**
 * Places what of a picture is to be seen from far away: the names of stages and steps, the emotion curve, a dot for each cell and
 * the customer's path as a line. Forty steps fit whole into a window of 1440 × 780 px at actual size.
 */
export function layoutOverview(picture: Picture): Geometry {
  const count = picture.steps.length;
  const empty = picture.stages.filter(({ columns }) => columns === 0).map(({ column }) => column);
  const aside = empty.length * sizes.emptyStage;
  const pitch = Math.max(
    sizes.leastPitch,
    Math.min(sizes.mostPitch, Math.floor((sizes.width - aside) / Math.max(1, count))),
  );
  const left = pageSizes.margin;
  const headRight = left + sizes.head;
  const right = Math.max(headRight + count * pitch + aside, left + pageSizes.minWidth);
  const grid = evenGrid(headRight, (right - headRight - aside) / Math.max(1, count), count, empty);
  const logo = logoOf(picture);
  const content = {
    header: shortHeader(picture.header),
    density: 'overview',
    ...(logo && { logo }),
  } as const;
  const header = headerBox(content, { left, right });
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

/** Returns a grid of columns beside each other; `empty` are the columns before which a stage without steps stands, in order. */
function evenGrid(start: number, pitch: number, columns: number, empty: readonly number[]): Grid {
  let passed = 0;
  const widths = Array.from({ length: columns + 2 }, (_, gutter) => {
    while (passed < empty.length && (empty[passed] ?? 0) < gutter) passed++;
    return passed * sizes.emptyStage;
  });
  const widthBefore = (gutter: number) => widths[gutter] ?? 0;
  const gutterMiddle = (gutter: number) => start + gutter * pitch + widthBefore(gutter);
  const stagesEnd = (gutter: number) => start + gutter * pitch + widthBefore(gutter + 1);
  return {
    left: stagesEnd,
    width: () => pitch,
    middle: (column) => stagesEnd(column) + pitch / 2,
    gutterMiddle,
    stagesEnd,
    firstArrow: gutterMiddle,
    start,
    end: stagesEnd(columns),
    columns,
  };
}
