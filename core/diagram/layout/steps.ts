import { durationText } from '../../values/duration-text.ts';
import { largest } from '../extremes.ts';
import type { Frame, StageBox, StepBox } from '../geometry.ts';
import { mainPathOf } from '../main-path.ts';
import type { Picture, PictureStage, PictureStep } from '../picture.ts';
import { channelSizes, stageSizes, stepSizes } from '../sizes.ts';
import { lineSizes, stackLines } from '../text/stack-lines.ts';
import { type StageLines, stageLines, stageTexts } from '../text/stage-texts.ts';
import { measure } from '../text/text-metrics.ts';
import { isRightToLeft, wrapText } from '../text/wrap-text.ts';
import type { Grid } from './grid.ts';

/** Width of the mark of a channel with the space after it. */
const reachWidth = 16;

/** Returns the height in px of the heads of all steps, as the tallest needs. */
export function stepHeight(picture: Picture, widths: readonly number[]): number {
  let most = 0;
  for (const [column, step] of picture.steps.entries()) {
    const { name, quiet } = stepTexts(step, widths[column] ?? 0);
    most = Math.max(most, name.length * stepSizes.nameLine + quiet.length * stepSizes.quietLine);
  }
  return most === 0 ? 0 : stepSizes.top + 2 * stepSizes.marker + 6 + most + stepSizes.bottom;
}

/** Places the heads of the steps, one over each column. */
export function stepBoxes(picture: Picture, grid: Grid, frame: Frame): StepBox[] {
  const height = stepHeight(
    picture,
    picture.steps.map((_, column) => grid.width(column)),
  );
  const { aside } = mainPathOf(picture);
  const markerY = frame.stepTop + stepSizes.top + stepSizes.marker;
  const middleOf = (column: number) => grid.left(column) + grid.width(column) / 2;
  return picture.steps.map((step, column) => {
    const width = grid.width(column);
    const x = middleOf(column);
    const stage = picture.stages.find((one) => one.column <= column && column < one.column + one.columns);
    const first = stage?.column === column;
    const last = stage === undefined || stage.column + stage.columns - 1 === column;
    const isMain = (from: number, to: number) =>
      Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index).some(
        (one) => !aside.has(one),
      );
    const isPassed =
      stage !== undefined &&
      aside.has(column) &&
      isMain(stage.column, column) &&
      isMain(column + 1, stage.column + stage.columns);
    const { name, quiet } = stepTexts(step, width);
    const nameTop = markerY + stepSizes.marker + 6;
    const texts = stackLines(name, x, nameTop, lineSizes.stepName);
    let top = nameTop + name.length * stepSizes.nameLine;
    let reach: StepBox['reach'];
    for (const [index, text] of quiet.entries()) {
      const mark = index === 0 && step.reach !== undefined ? reachWidth : 0;
      const lineWidth = measure(text, stepSizes.quiet);
      if (mark > 0 && step.reach) reach = { x: x - (lineWidth + mark) / 2 + 5, y: top + 8, kind: step.reach };
      const y = top + stepSizes.quietBaseline;
      texts.push({ x: x + mark / 2, y, text, size: stepSizes.quiet, tone: 'quiet', anchor: 'middle' });
      top += stepSizes.quietLine;
    }
    return {
      key: step.key,
      name: step.name,
      x: grid.left(column) - channelSizes.gutter / 2,
      y: frame.stepTop,
      width: width + channelSizes.gutter,
      height,
      marker: { x, y: markerY },
      number: { x, y: markerY + 4, text: `${step.number}`, size: 12, bold: true, anchor: 'middle' as const },
      texts,
      ...(reach && { reach }),
      ...(aside.has(column) && { isAside: true as const }),
      ...(isPassed && { bypass: { from: grid.gutterMiddle(column), to: grid.gutterMiddle(column + 1) } }),
      rail: {
        from: first ? x : grid.gutterMiddle(column),
        to: last ? x : grid.gutterMiddle(column + 1),
      },
      label: stepLabel(step),
    };
  });
}

/** Returns what a screen reader says of the head of a step. */
export function stepLabel({ number, name, channels, duration }: PictureStep): string {
  return [
    `Step ${number}: ${name}`,
    ...(channels.length > 0 ? [`channel ${channels.join(', ')}`] : []),
    ...(duration === undefined ? [] : [`takes ${durationText(duration)}`]),
  ].join(', ');
}

/** A stage with its texts broken into lines, left to right. */
export interface StagePlace {
  readonly stage: PictureStage;
  readonly left: number;
  readonly right: number;
  readonly lines: StageLines;
}

/** Places stages between two edges of the band; one without steps is narrow. `empty` are the widths of those by gutter, in px. */
export function placeStages(
  { stages }: Picture,
  grid: Grid,
  empty: ReadonlyMap<number, readonly number[]>,
  edges: { left: number; right: number },
): StagePlace[] {
  const before = new Map<number, number>();
  return stages.map((stage, index) => {
    const { column, columns } = stage;
    const passed = before.get(column) ?? 0;
    const own = columns > 0 ? undefined : (empty.get(column)?.[passed] ?? 0);
    if (own !== undefined) before.set(column, passed + 1);
    const start =
      columns > 0 ? grid.stagesEnd(column) : grid.gutterMiddle(column) + widthBefore(empty, column, passed);
    const end = own === undefined ? grid.gutterMiddle(column + columns) : start + own;
    const left = index === 0 ? edges.left : start + stageSizes.gap / 2;
    const right = index === stages.length - 1 ? edges.right : end - stageSizes.gap / 2;
    return { stage, left, right, lines: stageLines(stage, right - left, { name: 3, time: 3 }) };
  });
}

/** The width of the first stages without steps in a gutter, in px. */
function widthBefore(empty: ReadonlyMap<number, readonly number[]>, gutter: number, count: number): number {
  return (empty.get(gutter) ?? []).slice(0, count).reduce((sum, width) => sum + width, 0);
}

/** Returns the height in px of the band of stages: as the one with most to say needs; 0 without stages. */
export function bandHeight(stages: readonly StagePlace[]): number {
  if (stages.length === 0) return 0;
  const { height, line, timeLine, timeGain } = stageSizes;
  return largest(
    stages.map(({ lines: { name, time } }) => {
      const times = time.lines.length;
      return height + (name.lines.length - 1) * line + (times === 0 ? 0 : times * timeLine - timeGain);
    }),
    height,
  );
}

/** Places the band of stages on the page. */
export function stageBoxes(stages: readonly StagePlace[], frame: Frame): StageBox[] {
  const height = bandHeight(stages);
  return stages.map(({ stage, left, right, lines }, index) => {
    const first = index === 0;
    const last = index === stages.length - 1;
    const middle = (left + right + (first ? 0 : stageSizes.point) + (last ? -4 : 0)) / 2;
    return {
      key: stage.key,
      name: stage.name,
      ...(stage.time !== undefined && { time: stage.time }),
      x: left,
      y: frame.stageTop,
      width: right - left,
      height,
      first,
      last,
      texts: stageTexts(stage, lines, middle, { y: frame.stageTop, height }),
    };
  });
}

function stepTexts(step: PictureStep, width: number): { name: readonly string[]; quiet: readonly string[] } {
  const name = wrapText(step.name === '' ? '…' : step.name, width + 12, stepSizes.name, true).lines;
  const channels = step.channels.join(', ');
  const duration = step.duration === undefined ? '' : durationText(step.duration);
  const together = [channels, duration].filter((part) => part !== '').join(' · ');
  const mark = step.reach === undefined ? 0 : reachWidth;
  // Behind a name from right to left the words of a duration would be turned.
  const isOneLine = !isRightToLeft(channels) && measure(together, stepSizes.quiet) + mark <= width + 8;
  if (isOneLine) return { name, quiet: together === '' ? [] : [together] };
  const lines = wrapText(channels, width + 8 - mark, stepSizes.quiet).lines;
  return { name, quiet: duration === '' ? lines : [...lines, duration] };
}
