/// <reference path="./libraries.d.ts" />
import type { PDFDocument } from 'pdfkit';
import { isInvisible } from './characters.ts';
import { type Line, leftEdge } from './line.ts';
import { visualRuns } from './visual-order.ts';

/** A piece of a line in one direction and one font. */
interface Run {
  readonly text: string;
  readonly font: string;
}

/** Chooses the font for a character, and what is written for it: itself, or a stand-in when no font has it. */
export type Choose = (character: string) => Run;

/** Chooses for the characters of one line, by whether it is bold. */
export type ChooseFonts = (line: string, bold: boolean) => Choose;

/** Writes one line of text that can be searched and copied, in as many fonts as its characters need. */
export function writeText(pdf: PDFDocument, line: Line, chooseFonts: ChooseFonts): void {
  const choose = chooseFonts(line.text, line.bold);
  const runs = visualRuns(line.text, line.direction).flatMap((piece) => byFont(piece, choose));
  const widths = runs.map(({ text, font }) => pdf.font(font).fontSize(line.size).widthOfString(text));
  const width = widths.reduce((sum, one) => sum + one, 0);
  let x = line.x + leftEdge(line, width);
  pdf.fillColor(line.colour, 1);
  for (const [index, run] of runs.entries()) {
    const { font } = run;
    const text = index + 1 < runs.length ? run.text : withSpace(run.text);
    pdf.font(font).fontSize(line.size).text(text, x, line.y, { lineBreak: false, baseline: 'alphabetic' });
    x += widths[index] ?? 0;
  }
}

/** Returns whether letters beside a character join. */
function joins(character: string): boolean {
  return character === '\u200c' || character === '\u200d';
}

/**
 * Parts a text by the font that has its characters. Invisible characters are not written: a font may show one by the
 * same shape as another character, of which nothing would be seen from then on, such as a hyphen by that of a soft one.
 * Spaces stay with the character before them: every font has them.
 */
function byFont(text: string, choose: Choose): readonly Run[] {
  const runs: { text: string; font: string }[] = [];
  for (const character of text) {
    if (isInvisible(character) && !joins(character)) continue;
    const last = runs[runs.length - 1];
    const run =
      last !== undefined && character === ' ' ? { text: character, font: last.font } : choose(character);
    if (last?.font === run.font) last.text += run.text;
    else runs.push({ ...run });
  }
  return runs;
}

/** The words of two lines are two: readers of a file do not see where one ends. What a hyphen parts stays together. */
function withSpace(text: string): string {
  return /[-\u00ad\u2010]$/.test(text) ? text : `${text} `;
}
