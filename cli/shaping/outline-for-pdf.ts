import { isInvisible } from '../../pdf/characters.ts';
import type { OutlineText } from '../../pdf/outlined-lines.ts';
import type { InstalledFont } from '../fonts.ts';
import { openFamilies } from './families.ts';
import { shapeLine } from './shape-line.ts';

/** Characters that take a place above, below, before or within others, and the vowels of Thai and Lao that are two marks. */
const marks = /(?!\p{Variation_Selector})[\p{M}\u0e33\u0eb3]/u;

/** Outlines for the lines that PDFKit would not write as their script asks, or bold where there is no bold font. */
export async function outlineForPdf(fonts: readonly InstalledFont[]): Promise<OutlineText> {
  const families = await openFamilies(fonts);
  return (line) => {
    const characters = [...line.text].filter((character) => !isInvisible(character));
    const thin = line.bold && characters.some((character) => isThin(character));
    return thin || marks.test(line.text) ? shapeLine(line, families) : undefined;
  };

  function isThin(character: string): boolean {
    const family = families.find(({ regular }) => regular.has(character));
    return family !== undefined && family.bold === undefined;
  }
}
