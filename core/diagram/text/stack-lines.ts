import type { TextLine } from '../geometry.ts';
import { CARD, HEAD, LABEL, STAGE, STEP } from '../sizes.ts';

/** The style of lines of a text one under the other, in px; `baseline` is measured from the top of a line. */
export interface LineStyle extends Omit<TextLine, 'x' | 'y' | 'text' | 'full'> {
  readonly line: number;
  readonly baseline: number;
}

/** The styles of the texts that stand in more than one line, or in more than one place. */
export const LINES = {
  stage: { size: STAGE.size, line: STAGE.line, baseline: STAGE.baseline, bold: true, anchor: 'middle' },
  stepName: {
    size: STEP.name,
    line: STEP.nameLine,
    baseline: STEP.nameBaseline,
    bold: true,
    anchor: 'middle',
  },
  laneName: { size: HEAD.name, line: HEAD.nameLine, baseline: HEAD.nameBaseline, bold: true, tone: 'strong' },
  laneRole: { size: HEAD.role, line: HEAD.roleLine, baseline: HEAD.roleBaseline, tone: 'quiet' },
  cardName: { size: CARD.name, line: CARD.nameLine, baseline: CARD.nameBaseline, anchor: 'middle' },
  label: { size: LABEL.size, line: LABEL.line, baseline: LABEL.baseline, anchor: 'middle' },
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
