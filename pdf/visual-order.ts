import bidiFactory from 'bidi-js';

export type Direction = 'ltr' | 'rtl';

/** A piece of a line in one direction, as it was written. */
export interface DirectedRun {
  readonly text: string;
  readonly fromRight: boolean;
}

/** Returns the pieces of a line from left to right, each as it was written (Unicode Standard Annex 9). */
export function directedRuns(text: string, direction: Direction): readonly DirectedRun[] {
  if (!mayHaveRightToLeft(text, direction)) return [{ text, fromRight: false }];
  const bidi = bidiFactory();
  const embedding = bidi.getEmbeddingLevels(text, direction);
  const order = bidi.getReorderedIndices(text, embedding);
  const runs: DirectedRun[] = [];
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
    runs.push({ text: written, fromRight: level % 2 === 1 });
    at = end;
  }
  return runs;
}

/** Returns the pieces of a line from left to right, each in its reading order. */
export function visualRuns(text: string, direction: Direction): readonly string[] {
  return directedRuns(text, direction).flatMap(({ text: written, fromRight }) =>
    fromRight ? backwards(written) : [written],
  );
}

/** Returns the graphemes of a line from left to right, each a base character with its marks. */
export function visualGraphemes(text: string, direction: Direction): readonly string[] {
  const graphemes = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)];
  if (mayHaveRightToLeft(text, direction)) {
    const bidi = bidiFactory();
    const order = bidi.getReorderedIndices(text, bidi.getEmbeddingLevels(text, direction));
    const places = new Map(order.map((index, place) => [index, place]));
    graphemes.sort((a, b) => (places.get(a.index) ?? 0) - (places.get(b.index) ?? 0));
  }
  return graphemes.map(({ segment }) => segment);
}

/** Returns whether some of a line may be read from right to left. */
export function mayHaveRightToLeft(text: string, direction: Direction): boolean {
  return (
    direction === 'rtl' || /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]|\ud802|\ud803|\ud83a|\ud83b/.test(text)
  );
}

/**
 * The words of a piece that is read from right to left, from left to right. The characters of a word are put in order
 * with its font, which knows their shapes; brackets are turned here.
 */
function backwards(text: string): readonly string[] {
  const bidi = bidiFactory();
  const turn = (character: string) => bidi.getMirroredCharacter(character) ?? character;
  return (text.match(/ +|[^ ]+/g) ?? []).reverse().map((word) => {
    const characters = [...word].map(turn);
    return (/[\p{L}\p{N}]/u.test(word) ? characters : characters.reverse()).join('');
  });
}
