import type { DrawnText } from './drawn-texts.ts';

/** The number of words that a file says, and of those of them that can be read on the picture. */
export interface WordsOnSheet {
  readonly said: number;
  readonly drawn: number;
}

const wordSegmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** Matches the characters of a text that are compared: letters, marks and figures, percent, and the ellipsis. */
const comparedCharacter = /[\p{L}\p{M}\p{N}%…]/u;

/**
 * Returns how many of the words of some texts are drawn. A text is drawn when it stands in one part of the picture from its
 * first to its last letter, over as many lines as it takes, hyphens and punctuation aside; of one that was shortened,
 * the words count that stand whole before the `…`. What occurs twice in the file has to be drawn once.
 */
export function wordsOnSheet(
  texts: readonly string[],
  drawn: readonly Pick<DrawnText, 'part' | 'text'>[],
): WordsOnSheet {
  const parts = new Map<string, string>();
  for (const { part, text } of drawn) parts.set(part, `${parts.get(part) ?? ''}\n${text}`);
  const sheets = [...parts.values()].map(reduced);
  const shown = texts.map((text) => shownWords(text, sheets));
  return {
    said: shown.reduce((sum, { said }) => sum + said, 0),
    drawn: shown.reduce((sum, { drawn: count }) => sum + count, 0),
  };
}

/** A text without what is not compared; `edges` are the places where a word may begin or end. */
interface Reduced {
  readonly text: string;
  readonly edges: ReadonlySet<number>;
}

function reduced(written: string): Reduced {
  const edges = new Set([0]);
  let text = '';
  for (const character of written) {
    if (comparedCharacter.test(character)) text += character;
    else edges.add(text.length);
  }
  return { text, edges: edges.add(text.length) };
}

function shownWords(written: string, sheets: readonly Reduced[]): WordsOnSheet {
  const words = [...wordSegmenter.segment(written)].filter(({ isWordLike }) => isWordLike);
  const { text } = reduced(written);
  const said = words.length;
  if (said === 0) return { said, drawn: 0 };
  if (sheets.some((sheet) => holds(sheet, text))) return { said, drawn: said };
  const start = Math.max(...sheets.map((sheet) => shortened(sheet, text)));
  const ends = words.map(
    ({ index, segment }) => reduced(written.slice(0, index + segment.length)).text.length,
  );
  return { said, drawn: ends.filter((end) => end <= start).length };
}

function holds({ text: sheet, edges }: Reduced, text: string): boolean {
  for (let at = sheet.indexOf(text); at >= 0; at = sheet.indexOf(text, at + 1)) {
    if (edges.has(at) && edges.has(at + text.length)) return true;
  }
  return false;
}

/** Returns the length of the beginning of a text that stands before a `…`, in characters. */
function shortened({ text: sheet, edges }: Reduced, text: string): number {
  let longest = 0;
  for (let at = sheet.indexOf('…'); at >= 0; at = sheet.indexOf('…', at + 1)) {
    for (let length = Math.min(at, text.length); length > longest; length--) {
      if (edges.has(at - length) && sheet.endsWith(text.slice(0, length), at)) longest = length;
    }
  }
  return longest;
}
