import { applyChanges } from '../apply-changes.ts';
import type { TextChange } from '../problem.ts';
import { parseSource } from '../source.ts';

/** So wide a tab may be meant: one level first, then what editors show. */
const widths = [2, 4, 8];

/** Every change that writes spaces instead of the tabs at the beginning of lines, for each width that can be read. */
export function* tabChanges(text: string): Generator<readonly TextChange[]> {
  for (const width of widths) {
    const changes: TextChange[] = [];
    for (const { 0: indent, index } of text.matchAll(/^ *\t[ \t]*/gm)) {
      changes.push({ span: { start: index, end: index + indent.length }, text: spaces(indent, width) });
    }
    if (changes.length > 0 && parseSource(applyChanges(text, changes)).problems.length === 0) yield changes;
  }
}

function spaces(indent: string, width: number): string {
  return ' '.repeat([...indent].reduce((column, sign) => column + (sign === '\t' ? width : 1), 0));
}
