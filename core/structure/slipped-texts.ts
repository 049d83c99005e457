import type { TextChange } from '../problem.ts';
import { beginsWithKey, type Line } from './lines.ts';

const textHeader = /^(?:[&!]\S*\s+)*[|>][-+]?$/;

/** A text over several lines whose lines stand no further right than its key, where YAML takes none of them for it. */
export interface SlippedText {
  /** The line of the key. */
  readonly key: Line;
  /** The first line of the text. */
  readonly first: Line;
  /** Spaces before each of its lines, which put it two columns behind its key. */
  readonly changes: readonly TextChange[];
}

/** Returns the texts behind `|` or `>` whose lines do not stand further right than their keys, in the order of the text. */
export function slippedTexts(text: string, lines: readonly Line[]): readonly SlippedText[] {
  return lines.flatMap((key, index) => {
    const first = lines[index + 1];
    const isHeader = key.key !== undefined && key.last === key.number && textHeader.test(key.value);
    if (!isHeader || first === undefined || first.column > key.contentColumn) return [];
    if (first.isItem || beginsWithKey(first.content)) return [];
    const by = key.contentColumn + 2 - first.column;
    return [{ key, first, changes: indented(text, first, by) }];
  });
}

/** The changes that move the lines from one on to the right, up to one further left or one with a key of the format. */
function indented(text: string, first: Line, by: number): readonly TextChange[] {
  const changes: TextChange[] = [];
  for (let start = first.start; start < text.length; ) {
    const lineBreak = text.indexOf('\n', start);
    const end = lineBreak === -1 ? text.length : lineBreak;
    const body = text.slice(start, end).trim();
    const column = text.slice(start, end).search(/\S|$/);
    if (body !== '') {
      const ends = column < first.column || beginsWithKey(body.replace(/^-\s+/, ''));
      if (ends && start > first.start) break;
      changes.push({ span: { start, end: start }, text: ' '.repeat(by) });
    }
    start = end + 1;
  }
  return changes;
}
