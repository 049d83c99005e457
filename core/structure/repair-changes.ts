import type { TextChange } from '../problem.ts';
import type { DoneRepair } from './find-repairs.ts';
import type { Line } from './lines.ts';

/** Returns the changes that put a line where it belongs, with what belongs to it. */
export function changesOf(
  text: string,
  lines: readonly Line[],
  { index, end, by, insert }: DoneRepair,
): readonly TextChange[] {
  const line = lines[index];
  if (line === undefined) return [];
  if (insert !== undefined) {
    const at = line.start + line.column + insert.at;
    return [{ span: { start: at, end: at + (insert.instead ?? 0) }, text: insert.text }];
  }
  const changes: TextChange[] = [];
  let start = line.start;
  const last = standsBelow(text, line, by) ? line.number : (lines[end - 1]?.last ?? line.last);
  for (let number = line.number; number <= last; number++) {
    const lineBreak = text.indexOf('\n', start);
    const written = text.slice(start, lineBreak === -1 ? text.length : lineBreak);
    const indent = written.length - written.trimStart().length;
    if (written.trim() !== '') {
      const gone = by < 0 ? Math.min(-by, indent) : 0;
      changes.push({ span: { start, end: start + gone }, text: ' '.repeat(Math.max(by, 0)) });
    }
    if (lineBreak === -1) break;
    start = lineBreak + 1;
  }
  return changes;
}

/** Returns whether the text of several lines behind a key stands as it should once the key has moved. */
function standsBelow(text: string, { start, key, value, column, last, number }: Line, by: number): boolean {
  if (key === undefined || last === number || !/^[|>][-+]?$/.test(value)) return false;
  const [, indent = ''] = /^[^\n]*\n(?:[ \r]*\n)*( *)/.exec(text.slice(start)) ?? [];
  return indent.length === column + by + 2;
}
