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
  const pitch = Math.max(
    sizes.leastPitch,
    Math.min(sizes.mostPitch, Math.floor(sizes.width / Math.max(1, count))),
  );
  const left = pageSizes.margin;
  const headRight = left + sizes.head;
  const right = Math.max(headRight + count * pitch, left + pageSizes.minWidth);
  const grid = evenGrid(headRight, (right - headRight) / Math.max(1, count), count);
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
