import type { TextLine } from '../geometry.ts';
import { stageSizes } from '../sizes.ts';
import { lineSizes, stackLines } from './stack-lines.ts';
import { type Wrapped, wrapText } from './wrap-text.ts';

/** The texts of a stage, broken into lines: its name, and how long its steps take. */
export interface StageLines {
  readonly name: Wrapped;
  readonly time: Wrapped;
}

/** Breaks the texts of a stage into lines for a width of its band in px, at most so many of each. */
export function stageLines(
  { name, time = '' }: { readonly name: string; readonly time?: string },
  width: number,
  most: { readonly name: number; readonly time: number },
): StageLines {
  const room = width - 3 * stageSizes.point;
  return {
    name: wrapText(name, room, stageSizes.size, true, most.name),
    time:
      time === '' || most.time === 0
        ? { lines: [], width: 0, shortened: false }
        : wrapText(time, room, stageSizes.time, false, most.time),
  };
}

/** Returns the lines of a stage in the middle of its band; a shortened one says what it was shortened from. */
export function stageTexts(
  stage: { readonly name: string; readonly time?: string },
  { name, time }: StageLines,
  x: number,
  band: { readonly y: number; readonly height: number },
): TextLine[] {
  const { stage: nameStyle, stageTime } = lineSizes;
  const height = name.lines.length * nameStyle.line + time.lines.length * stageTime.line;
  const top = band.y + (band.height - height) / 2;
  const whole = (lines: TextLine[], shortened: boolean, full = '') =>
    shortened ? lines.map((line) => ({ ...line, full })) : lines;
  return [
    ...whole(stackLines(name.lines, x, top, nameStyle), name.shortened, stage.name),
    ...whole(
      stackLines(time.lines, x, top + name.lines.length * nameStyle.line, stageTime),
      time.shortened,
      stage.time,
    ),
  ];
}

/** Returns how many lines of its name and of its time a stage has. */
export function linesOfStage(texts: readonly TextLine[]): { readonly name: number; readonly time: number } {
  const time = texts.filter(({ tone }) => tone === 'quiet').length;
  return { name: texts.length - time, time };
}
