/// <reference path="./libraries.d.ts" />
import bidiFactory from 'bidi-js';
import type { PDFDocument } from 'pdfkit';

/** A piece of a line in one direction and one font. */
interface Run {
  readonly text: string;
  readonly font: string;
}

export interface Line {
  readonly text: string;
  /** Where it is anchored on its baseline. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly direction: 'ltr' | 'rtl';
  readonly colour: string;
  readonly bold: boolean;
}

/** Chooses the font for a letter, and what is written for it: itself, or a stand-in when no font has it. */
export type Choose = (letter: string) => Run;

/** Chooses for the letters of one line, by whether it is bold. */
export type ChooseFonts = (line: string, bold: boolean) => Choose;

/** Writes one line of text that can be searched and copied, in as many fonts as its letters need. */
export function writeText(pdf: PDFDocument, line: Line, chooseFonts: ChooseFonts): void {
  const choose = chooseFonts(line.text, line.bold);
  const runs = visualRuns(line.text, line.direction).flatMap((piece) => byFont(piece, choose));
  const widths = runs.map(({ text, font }) => pdf.font(font).fontSize(line.size).widthOfString(text));
  const width = widths.reduce((sum, one) => sum + one, 0);
  const atLeft = (line.anchor === 'start') === (line.direction === 'ltr');
  let x = line.anchor === 'middle' ? line.x - width / 2 : atLeft ? line.x : line.x - width;
  pdf.fillColor(line.colour, 1);
  for (const [index, { text, font }] of runs.entries()) {
    pdf.font(font).fontSize(line.size).text(text, x, line.y, { lineBreak: false, baseline: 'alphabetic' });
    x += widths[index] ?? 0;
  }
}

/** The pieces of a line from left to right, each in its reading order (Unicode Standard Annex 9). */
function visualRuns(text: string, direction: 'ltr' | 'rtl'): readonly string[] {
  if (
    direction === 'ltr' &&
    !/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]|\ud802|\ud803|\ud83a|\ud83b/.test(text)
  ) {
    return [text];
  }
  const bidi = bidiFactory();
  const embedding = bidi.getEmbeddingLevels(text, direction);
  const order = bidi.getReorderedIndices(text, embedding);
  const runs: string[] = [];
  for (let at = 0; at < order.length; ) {
    const level = embedding.levels[order[at] ?? 0] ?? 0;
    let end = at + 1;
    const step = level % 2 === 0 ? 1 : -1;
    while (end < order.length && order[end] === (order[end - 1] ?? 0) + step) {
      if (embedding.levels[order[end] ?? 0] !== level) break;
      end++;
    }
    const logical = order.slice(at, end).sort((a, b) => a - b);
    const written = text.slice(logical[0], (logical[logical.length - 1] ?? 0) + 1);
    runs.push(...(level % 2 === 0 ? [written] : backwards(written, bidi)));
    at = end;
  }
  return runs;
}

/**
 * The words of a piece that is read from right to left, from left to right. The letters of a word are put in order
 * with its font, which knows their shapes; brackets are turned here.
 */
function backwards(text: string, bidi: ReturnType<typeof bidiFactory>): readonly string[] {
  const turn = (letter: string) => bidi.getMirroredCharacter(letter) ?? letter;
  return (text.match(/ +|[^ ]+/g) ?? []).reverse().map((word) => {
    const letters = [...word].map(turn);
    return (/[\p{L}\p{N}]/u.test(word) ? letters : letters.reverse()).join('');
  });
}

/** Spaces stay with the letter before them: every font has them. */
function byFont(text: string, choose: Choose): readonly Run[] {
  const runs: { text: string; font: string }[] = [];
  for (const letter of text) {
    const last = runs[runs.length - 1];
    const run = last !== undefined && letter === ' ' ? { text: letter, font: last.font } : choose(letter);
    if (last?.font === run.font) last.text += run.text;
    else runs.push({ ...run });
  }
  return runs;
}
