import type { StageBox, StepBox } from '../../geometry.ts';
import type { Picture } from '../../picture.ts';
import { overviewSizes as sizes, stageSizes } from '../../sizes.ts';
import { lineSizes, stackLines, topOfLines } from '../../text/stack-lines.ts';
import type { Grid } from '../grid.ts';
import { stepLabel } from '../steps.ts';
import { fittedName, type Name, nameTexts } from './names.ts';

/** Places the head of a step in a band across the page. */
export function stepBox(
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

/** Fits the names of the stages into their columns; one without steps has a narrow column. */
export function stageNames({ stages }: Picture, grid: Grid): StageName[] {
  let end = grid.start;
  return stages.map(({ key, name, column, columns }) => {
    const isEmpty = columns === 0;
    const x = isEmpty ? Math.max(end, grid.gutterMiddle(column)) : grid.stagesEnd(column);
    const width = isEmpty ? sizes.emptyStage : grid.gutterMiddle(column + columns) - x;
    end = x + width;
    const fitted = fittedName(name, width - 2 * stageSizes.point, 2);
    return { ...fitted, height: fitted.height + 2 * sizes.gap, key, full: name, x, width };
  });
}

/** Places the arrow of a stage, the `index`th of `count`. */
export function stageBox(
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
