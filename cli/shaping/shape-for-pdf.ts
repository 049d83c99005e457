import { isInvisible } from '../../pdf/characters.ts';
import type { ShapeText } from '../../pdf/shaped-lines.ts';
import { mayHaveRightToLeft } from '../../pdf/visual-order.ts';
import type { InstalledFont } from '../fonts.ts';
import { openFamilies } from './families.ts';
import { shapeLine } from './shape-line.ts';

/** Characters that take a place above, below, before or within others, and the vowels of Thai and Lao that are two marks. */
const marks = /(?!\p{Variation_Selector})[\p{M}\u0e33\u0eb3]/u;

/**
 * Gives glyphs for the lines that PDFKit would not write as their script asks, or bold where there is no bold font.
 *
 * @param fonts The preferred one first, which has a bold one.
 * @param characters All that is written; where none asks for it the result is `undefined`, and nothing is loaded.
 */
export async function shapeForPdf(
  fonts: readonly InstalledFont[],
  characters: readonly string[],
): Promise<ShapeText | undefined> {
  const all = characters.join('');
  if (fonts.length === 1 && !marks.test(all) && !mayHaveRightToLeft(all, 'ltr')) return undefined;
  const families = await openFamilies(fonts);
  return (line) => {
    const characters = [...line.text].filter((character) => !isInvisible(character));
    const thin = line.bold && characters.some((character) => isThin(character));
    const isPlain = !thin && !marks.test(line.text) && !mayHaveRightToLeft(line.text, line.direction);
    return isPlain ? undefined : shapeLine(line, families);
  };

  function isThin(character: string): boolean {
    const family = families.find(({ regular }) => regular.has(character));
    return family !== undefined && family.bold === undefined;
  }
}
