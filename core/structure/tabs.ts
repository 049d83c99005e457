import { applyChanges } from '../apply-changes.ts';
import type { TextChange } from '../problem.ts';

/** The widths that a tab may be meant to have, in columns: one level first, then what editors show. */
const widths = [2, 4, 8];

/** A text with spaces in the place of the tabs at the beginning of lines. */
export interface TextWithoutTabs<File> {
  /** Spaces in the place of the tabs, a line each, in the order of the text. */
  readonly changes: readonly TextChange[];
  /** The text with them, read. */
  readonly file: File;
}

/**
 * Writes spaces for the tabs at the beginning of lines, in each width that may be meant.
 *
 * @param read reads a text
 */
export function* withoutTabs<File>(
  text: string,
  read: (text: string) => File,
): Generator<TextWithoutTabs<File>> {
  for (const width of widths) {
    const changes: TextChange[] = [];
    for (const { 0: indent, index } of text.matchAll(/^ *\t[ \t]*/gm)) {
      changes.push({ span: { start: index, end: index + indent.length }, text: spaces(indent, width) });
    }
    if (changes.length > 0) yield { changes, file: read(applyChanges(text, changes)) };
  }
}

function spaces(indent: string, width: number): string {
  return ' '.repeat([...indent].reduce((column, character) => column + (character === '\t' ? width : 1), 0));
}
