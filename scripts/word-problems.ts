/** A word that the project does not use, and the standard term that is written instead. */
export interface ReplacedWord {
  readonly word: string;
  readonly term: string;
}

/** Something that a text of the project has to say in another way. */
export interface WordProblem {
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** Reads the words that are not used from the glossary: the rows of the table under "Not used". */
export function replacedWords(glossary: string): readonly ReplacedWord[] {
  const [, section = ''] = glossary.split(/^## Not used$/m);
  return section.split('\n').flatMap((row) => {
    const [, words = '', term = ''] = /^\| *([^|]+?) *\| *([^|]+?) *\|$/.exec(row) ?? [];
    if (words === '' || words === 'word' || /^-+$/.test(words)) return [];
    return words.split(', ').map((word) => ({ word, term }));
  });
}

/** Finds the words of a text that the project does not use, also as parts of names in code. */
export function wordProblems(text: string, replaced: readonly ReplacedWord[]): readonly WordProblem[] {
  return replaced.flatMap(({ word, term }) => {
    const [first = '', ...rest] = word;
    // `readingAids` holds "reading aids", "recommend" does not hold "mend".
    const pattern = new RegExp(
      `(?<![A-Za-z])[${first}${first.toUpperCase()}]${rest.join('').replaceAll(' ', '[ -]?')}(?![a-z])|(?<=[a-z])${first.toUpperCase()}${camelCase(rest.join(''))}(?![a-z])`,
      word.includes(' ') ? 'gi' : 'g',
    );
    return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
      line: lineOf(text, index),
      message: `"${found}" is not a word of the project: write "${term}".`,
    }));
  });
}

/** Finds the doc comments that do not begin with what the thing below them is or does. */
export function docProblems(text: string): readonly WordProblem[] {
  const comments = text.matchAll(
    /^[ \t]*\/\*\*\s*(?:\*\s*)?(What|Who|Whom|Whose|Whether|Which|Where|How|Why|When)\b/gm,
  );
  return [...comments].map(({ 0: found, 1: word, index }) => ({
    line: lineOf(text, index + found.indexOf('/**')),
    message: `The comment begins with "${word}". Begin with what it is, or does: "Returns whether …".`,
  }));
}

function camelCase(words: string): string {
  return words.replace(/ ([a-z])/g, (_, start: string) => start.toUpperCase());
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
