import { largest } from '../../extremes.ts';
import type { TextLine } from '../../geometry.ts';
import { overviewSizes as sizes } from '../../sizes.ts';
import { lineSizes, stackLines } from '../../text/stack-lines.ts';
import { measure } from '../../text/text-metrics.ts';
import { type Wrapped, wrapText } from '../../text/wrap-text.ts';

/** A name that is written across when there is room for its words, and else upwards. */
export interface Name {
  readonly lines: readonly string[];
  readonly turned: boolean;
  /** Its height, in px. */
  readonly height: number;
}

/** Fits a name into a width, in at most so many lines. */
export function fittedName(text: string, room: number, lines: number): Name {
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
export function nameTexts({ lines, turned }: Name, middle: number, top: number, bottom: number): TextLine[] {
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
