import { isInvisible } from '../../pdf/letters.ts';
import type { OutlineText } from '../../pdf/outlined-lines.ts';
import type { InstalledFont } from '../fonts.ts';
import { openFamilies } from './families.ts';
import { shapeLine } from './shape-line.ts';

/** Letters that take a place above, below, before or within others, and the vowels of Thai and Lao that are two marks. */
const marks = /(?!\p{Variation_Selector})[\p{M}\u0e33\u0eb3]/u;

/** Outlines for the lines that PDFKit would not write as their script asks, or bold where there is no bold font. */
export async function outlineForPdf(fonts: readonly InstalledFont[]): Promise<OutlineText> {
  const families = await openFamilies(fonts);
  return (line) => {
    const letters = [...line.text].filter((letter) => !isInvisible(letter));
    const thin = line.bold && letters.some((letter) => isThin(letter));
    return thin || marks.test(line.text) ? shapeLine(line, families) : undefined;
  };

  function isThin(letter: string): boolean {
    const family = families.find(({ regular }) => regular.has(letter));
    return family !== undefined && family.bold === undefined;
  }
}
