import { largest } from '../extremes.ts';
import type { Frame, Geometry } from '../geometry.ts';
import type { Picture, PictureHeader } from '../picture.ts';
import { pictureAt } from '../picture-at.ts';
import { headSizes, pageSizes, overviewSizes as sizes, snap, stageSizes } from '../sizes.ts';
import { logoOf } from '../with-brand.ts';
import { emotionBox, emotionHeight } from './emotion.ts';
import { fitRowsOnce } from './fit-rows.ts';
import type { Grid } from './grid.ts';
import { headerBox } from './header.ts';
import { lineBoxes } from './lines.ts';
import { allNotes, notesBox } from './notes.ts';
import { dots, pathLines } from './overview/dots.ts';
import { stageBox, stageNames, stepBox } from './overview/heads.ts';
import { laneBoxes } from './overview/lanes.ts';
import { fittedName } from './overview/names.ts';
import { numberNotes, placeRows, rowsHeight } from './place-rows.ts';

/**
 * Places what of a picture is to be seen from far away: the names of stages and steps, the emotion curve, a dot for each cell and
 * the customer's path as a line. Forty steps fit whole into a window of 1440 × 780 px at actual size.
 */
export function layoutOverview(whole: Picture, spread = true): Geometry {
  const picture = pictureAt(whole, 'overview');
  const count = picture.steps.length;
  const empty = picture.stages.filter(({ columns }) => columns === 0).map(({ column }) => column);
  const aside = empty.length * sizes.emptyStage;
  const hasRows = picture.rows.length > 0;
  const pitch = Math.max(
    hasRows ? sizes.rowPitch : sizes.leastPitch,
    Math.min(sizes.mostPitch, Math.floor((sizes.width - aside) / Math.max(1, count))),
  );
  const left = pageSizes.margin;
  const headRight = left + (hasRows ? headSizes.width : sizes.head);
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
  const rows = fitRowsOnce(picture, spread)(grid);
  const emotionTop = rowsTop + rowsHeight(rows, 'heads');
  const emotionRowsTop = emotionTop + emotionHeight(picture);
  const bodyTop = emotionRowsTop + rowsHeight(rows, 'emotion');
  const lanes = laneBoxes(picture, bodyTop, { left, right });
  const last = lanes.at(-1);
  const bodyBottom = last === undefined ? bodyTop : last.y + last.height;
  const rowsBottom = bodyBottom + rowsHeight(rows, 'lanes');
  const frame: Frame = {
    ...{ left, headRight, right, stageTop, stepTop, rowsTop, bodyTop, bodyBottom, rowsBottom },
  };
  const { numbers, notes: numbered } = numberNotes(rows, picture.steps);
  const place = { grid, frame, steps: picture.steps, numbers };
  const notes = notesBox(allNotes(numbered, []), left, right - left, rowsBottom);
  const emotion = emotionBox(picture, grid, frame, emotionTop);
  const cells = dots(picture, lanes, grid);
  const places = lanes.map((box) => ({ box, contentTop: box.y, upper: box.y, lower: box.y }));
  return {
    width: right + pageSizes.margin,
    height: snap((notes ? notes.y + notes.height : rowsBottom) + pageSizes.margin),
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
    rows: [
      ...placeRows(rows, 'heads', rowsTop, place),
      ...placeRows(rows, 'emotion', emotionRowsTop, place),
      ...placeRows(rows, 'lanes', bodyBottom, place),
    ],
    separators: stages.slice(1).map(({ x }) => x),
    lines: lineBoxes(picture, places, frame),
    cells,
    links: pathLines(picture, cells),
    legend: [],
    ...(notes && { notes }),
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
