import { applyChanges } from '../apply-changes.ts';
import type { TextChange } from '../problem.ts';

/** The widths that a tab may be meant to have, in columns: one level first, then what editors show. */
const tabWidths = [2, 4, 8];

/** Spaces and what is not seen, other than the space of YAML: from web pages, word processors and keyboards of East Asia. */
const oddSpaces = '\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff';

/** The blanks that are no spaces of YAML, where lines are indented and behind a dash or a key. */
const blanks = blanksAt();

function blanksAt(): RegExp {
  const any = `[ ${oddSpaces}]*`;
  const odd = `${any}[${oddSpaces}]${any}`;
  const indent = `^[ \\t${oddSpaces}]*`;
  const key = '[\\p{L}][\\p{L}\\p{N}_-]*:';
  const places = [
    `^${any}[\\t${oddSpaces}][ \\t${oddSpaces}]*`,
    `(?<=${indent}-)${odd}`,
    `(?<=[{,])${odd}(?=${key})`,
    `(?<=(?:${indent}(?:-[ \\t${oddSpaces}]+)?|[{,]${any})${key})${odd}`,
  ];
  return new RegExp(places.join('|'), 'gmu');
}

/** A text with the spaces of YAML where other blanks stood. */
export interface TextWithSpaces<File> {
  /** Spaces in the place of the other blanks, in the order of the text. */
  readonly changes: readonly TextChange[];
  /** The text with them, read. */
  readonly file: File;
}

/**
 * Writes the spaces of YAML for tabs and other blanks at the beginning of lines, and for other blanks behind the dash or
 * the colon of a key there, and behind keys in braces: a tab in each width that may be meant, a wide space as two, what has no width as nothing.
 * Yields nothing for a text without any.
 *
 * @param read reads a text
 */
export function* withPlainSpaces<File>(
  text: string,
  read: (text: string) => File,
): Generator<TextWithSpaces<File>> {
  const found = [...text.matchAll(blanks)].filter(({ index }) => index > 0 || !text.startsWith('\uFEFF'));
  if (found.length === 0) return;
  const hasTabs = found.some(([blank]) => blank.includes('\t'));
  for (const width of hasTabs ? tabWidths : tabWidths.slice(0, 1)) {
    const changes = found.map(({ 0: blank, index }): TextChange => {
      const isIndent = index === 0 || text[index - 1] === '\n';
      const columns = columnsOf(blank, width);
      const span = { start: index, end: index + blank.length };
      return { span, text: ' '.repeat(isIndent ? columns : 1) };
    });
    yield { changes, file: read(applyChanges(text, changes)) };
  }
}

/** Returns the name of the first blank of a text that is no space of YAML: `a tab`, `U+00A0`. */
export function nameOfBlank(blank: string): string {
  const [first = ''] = blank.replaceAll(' ', '');
  if (first === '\t') return 'a tab';
  const code = first.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const names: Readonly<Record<string, string>> = {
    '\u00a0': 'a no-break space',
    '\u3000': 'a wide space',
    '\u200b': 'a space without width',
  };
  return names[first] ? `${names[first]} (U+${code})` : `the character U+${code}`;
}

function columnsOf(blank: string, tab: number): number {
  const widths: Readonly<Record<string, number>> = {
    '\t': tab,
    '\u3000': 2,
    '\u200b': 0,
    '\u2060': 0,
    '\ufeff': 0,
  };
  return [...blank].reduce((columns, character) => columns + (widths[character] ?? 1), 0);
}
