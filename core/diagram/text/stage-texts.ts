import type { TextLine } from '../geometry.ts';
import { lineSizes, stackLines, topOfLines } from './stack-lines.ts';
import type { Wrapped } from './wrap-text.ts';

/** Returns the lines of the name of a stage in the middle of its band; a shortened one says what it was shortened from. */
export function stageTexts(
  full: string,
  name: Wrapped,
  x: number,
  band: { readonly y: number; readonly height: number },
): TextLine[] {
  const top = topOfLines(name.lines.length, band.y, band.y + band.height, lineSizes.stage);
  const lines = stackLines(name.lines, x, top, lineSizes.stage);
  return name.shortened ? lines.map((line) => ({ ...line, full })) : lines;
}
