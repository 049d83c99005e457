import type { TextLine } from '../geometry.ts';
import { cardSizes, headSizes, labelSizes, stageSizes, stepSizes } from '../sizes.ts';

/** The style of lines of a text one under the other, in px; `baseline` is measured from the top of a line. */
export interface LineStyle extends Omit<TextLine, 'x' | 'y' | 'text' | 'full'> {
  readonly line: number;
  readonly baseline: number;
}

/** The styles of the texts that stand in more than one line, or in more than one place. */
export const lineSizes = {
  stage: {
    size: stageSizes.size,
    line: stageSizes.line,
    baseline: stageSizes.baseline,
    bold: true,
    anchor: 'middle',
  },
  stageTime: {
    size: stageSizes.time,
    line: stageSizes.timeLine,
    baseline: stageSizes.timeBaseline,
    anchor: 'middle',
    tone: 'quiet',
  },
  stepName: {
    size: stepSizes.name,
    line: stepSizes.nameLine,
    baseline: stepSizes.nameBaseline,
    bold: true,
    anchor: 'middle',
  },
  laneName: {
    size: headSizes.name,
    line: headSizes.nameLine,
    baseline: headSizes.nameBaseline,
    bold: true,
    tone: 'strong',
  },
  laneRole: {
    size: headSizes.role,
    line: headSizes.roleLine,
    baseline: headSizes.roleBaseline,
    tone: 'quiet',
  },
  cardName: {
    size: cardSizes.name,
    line: cardSizes.nameLine,
    baseline: cardSizes.nameBaseline,
    anchor: 'middle',
  },
  label: { size: labelSizes.size, line: labelSizes.line, baseline: labelSizes.baseline, anchor: 'middle' },
} as const satisfies Readonly<Record<string, LineStyle>>;

/** Returns lines one under the other from `top` down, at `x` as their anchor says. */
export function stackLines(
  lines: readonly string[],
  x: number,
  top: number,
  { line, baseline, ...style }: LineStyle,
): TextLine[] {
  return lines.map((text, index) => ({ x, y: top + baseline + index * line, text, ...style }));
}

/** Returns the top of so many lines that stand in the middle between two heights. */
export function topOfLines(count: number, top: number, bottom: number, { line }: LineStyle): number {
  return (top + bottom - count * line) / 2;
}
