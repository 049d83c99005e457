import { segmentsOf } from './segments.ts';
import { measure } from './text-metrics.ts';

/** A part of a broken word, with the hyphen that it ends with. */
export interface WordPart {
  readonly text: string;
  /** Width in px. */
  readonly width: number;
}

/** The character with which an author allows a break that is not seen otherwise (U+00AD). */
export const softHyphen = '\u00ad';

/** Characters of scripts written without spaces: a line may break before each. */
const unspaced = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff60]/;
/** Thai, Lao, Burmese, Khmer: no spaces, but a line breaks between words alone. */
const thai = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;
const kana = /[\u3040-\u30ff]/;
/** Marks that may not begin a line, and marks that may not end one. */
const closing = /^[\u3001\u3002\uff0c\uff0e\uff01\uff1f\uff09\u300d\u300f\u30fc]/;
const opening = /[\uff08\u300c\u300e]$/;
/** Endings and particles of Japanese, which belong to the word before them. */
const particle = /^[\u3041-\u309f]+$/;
/** Scripts whose broken words end with a hyphen. */
const hyphenated = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/**
 * Returns the pieces of a word (text without white space) between which any line may break: one, except in scripts
 * written without spaces. Korean has spaces, so it breaks there. Joined they are the word.
 */
export function piecesOf(word: string): readonly string[] {
  if (thai.test(word)) return segmentsOf(word, 'thai-words');
  if (!unspaced.test(word)) return [word];
  const japanese = kana.test(word);
  const pieces: string[] = [];
  for (const segment of segmentsOf(word, japanese ? 'japanese-words' : 'graphemes')) {
    const last = pieces.at(-1);
    if (last === undefined || mayBreak(last, segment, japanese)) pieces.push(segment);
    else pieces[pieces.length - 1] = last + segment;
  }
  return pieces;
}

function mayBreak(before: string, after: string, japanese: boolean): boolean {
  if (closing.test(after) || opening.test(before) || (japanese && particle.test(after))) return false;
  return unspaced.test(after) || unspaced.test(before);
}

/**
 * Breaks a word into parts no wider than `maxWidth` px: at soft hyphens, behind hyphens and slashes, and
 * only then between characters, into parts of like length (also where soft hyphens leave a choice), never inside a grapheme. A hyphen is added where
 * the word has none and its script uses it. A single grapheme may be wider than `maxWidth`.
 */
export function breakWord(word: string, maxWidth: number, size: number, bold: boolean): readonly WordPart[] {
  const widthOf = (text: string) => measure(text, size, bold);
  let parts = fillParts(word, maxWidth, widthOf);
  // Between syllables there is a choice: no line holds a scrap of a word that others are full of.
  if (word.includes(softHyphen)) {
    let [low, high] = [maxWidth / 2, maxWidth];
    while (high - low > 2) {
      const middle = (low + high) / 2;
      const even = fillParts(word, middle, widthOf);
      if (even.length <= parts.length && even.every((part) => widthOf(part) <= middle)) {
        parts = even;
        high = middle;
      } else low = middle;
    }
  }
  return parts.map((text) => ({ text, width: widthOf(text) }));
}

function fillParts(word: string, maxWidth: number, widthOf: (text: string) => number): string[] {
  const hyphen = widthOf('-');
  const parts: string[] = [];
  let part = '';
  for (const chunk of word.split(/(?<=[^-–/]{2}[-–/\u00ad])(?=[^-–/]{2})/u)) {
    const end = chunk.endsWith(softHyphen) ? hyphen : 0;
    if (widthOf(part + chunk) + end <= maxWidth) {
      part += chunk;
      continue;
    }
    if (part !== '') parts.push(endOf(part));
    const characters = widthOf(chunk) + end > maxWidth ? breakCharacters(chunk, maxWidth, widthOf) : [chunk];
    for (const one of characters.slice(0, -1)) parts.push(one);
    part = characters.at(-1) ?? '';
  }
  if (part !== '') parts.push(part);
  return parts;
}

/** A soft hyphen at the end of a line is the one that is seen. */
function endOf(part: string): string {
  return part.endsWith(softHyphen) ? `${part.slice(0, -1)}-` : part;
}

function breakCharacters(chunk: string, maxWidth: number, widthOf: (text: string) => number): string[] {
  const room = maxWidth - widthOf('-');
  const total = widthOf(chunk);
  const even = total / Math.ceil(total / room);
  const parts: string[] = [];
  let part = '';
  let width = 0;
  for (const segment of segmentsOf(chunk)) {
    const added = widthOf(segment);
    if (part !== '' && (width + added > room || width >= even)) {
      parts.push(hyphenated.test(segment) && hyphenated.test(part.slice(-1)) ? `${part}-` : part);
      part = '';
      width = 0;
    }
    part += segment;
    width += added;
  }
  parts.push(part);
  return parts;
}
