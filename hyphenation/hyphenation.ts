/// <reference path="./libraries.d.ts" />
import hyphenopoly from 'hyphenopoly';
import type { Picture } from '../core/diagram/picture.ts';
import type { Hyphenate } from '../core/diagram/text/syllables.ts';
import { guessLanguage } from './guess-language.ts';
import { patternFileOf } from './pattern-files.ts';

/**
 * Reads a file with patterns by its name without the ending; `undefined` when it cannot be read. Rejections count as
 * that, too.
 */
export type ReadPatterns = (name: string) => Promise<Uint8Array | undefined>;

/** The patterns are for words that people write, and know no longer ones. */
const longestWord = 61;

/** Breaks words at syllables, in the languages that there are patterns for. Those of a language are read when it is first asked for. */
export class Hyphenation {
  readonly #read: ReadPatterns;
  readonly #known = new Map<string, Promise<Hyphenate | undefined>>();

  constructor(read: ReadPatterns) {
    this.#read = read;
  }

  /**
   * Resolves to what breaks words of a language; never rejects.
   *
   * @param lang A tag (BCP 47) in its usual spelling; `undefined` when it is not known.
   * @returns `undefined` when there are no patterns for it, or they cannot be read.
   */
  async of(lang: string | undefined): Promise<Hyphenate | undefined> {
    const name = lang === undefined ? undefined : patternFileOf(lang);
    if (name === undefined) return undefined;
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const opened = this.#open(name).catch(() => undefined);
    this.#known.set(name, opened);
    return opened;
  }

  /** The same for the language of a picture: the one that its author says, else the one that its words are of. */
  forPicture(picture: Picture): Promise<Hyphenate | undefined> {
    return this.of(picture.header.lang ?? guessLanguage(picture));
  }

  async #open(name: string): Promise<Hyphenate | undefined> {
    const patterns = await this.#read(name);
    if (patterns === undefined) return undefined;
    const hyphenators = hyphenopoly.config({
      require: [name],
      sync: true,
      loaderSync: () => patterns,
      hyphen: '\u00ad',
      minWordLength: 6,
    });
    const hyphenate = hyphenators.get(name);
    return hyphenate && ((word) => (word.length > longestWord ? word : hyphenate(word)));
  }
}
