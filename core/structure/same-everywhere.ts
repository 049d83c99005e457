import { applyChanges } from '../apply-changes.ts';
import { type Fix, type Problem, shapeSeverity } from '../problem.ts';
import type { Span } from '../span.ts';
import { itemsWithDeepKeys } from './deep-keys.ts';
import type { Line } from './lines.ts';
import { OffsetMap } from './offset-map.ts';
import { nameOfBlank, type TextWithSpaces, withPlainSpaces } from './plain-spaces.ts';
import { slippedTexts } from './slipped-texts.ts';
import { isBetter, type ReadFile, type Straightened } from './straightened.ts';

// Mistakes that one hand has made in many lines, each told once and corrected in all of them at a time.

/** Returns whether tabs indent lines of a text. */
export function hasTabs(text: string): boolean {
  return /^ *\t/m.test(text);
}

/** A tab is one level. Of the widths that help, the one is meant that leaves the fewest problems. */
export function withSpaces<File extends ReadFile>(
  before: ReadFile,
  read: (text: string) => File,
): Straightened<File> | undefined {
  let best: TextWithSpaces<File> | undefined;
  for (const one of withPlainSpaces(before.source.text, read)) {
    if (isBetter(best?.file ?? before, one.file, false)) best = one;
  }
  const [first] = best?.changes ?? [];
  if (best === undefined || first === undefined) return undefined;
  const { changes, file } = best;
  const title = hasTabs(before.source.text) ? 'Indent with spaces' : 'Write spaces';
  const fix: Fix = { title, changes, preferred: true, safe: true };
  const misplaced = { ...problemOfBlank(before, first.span), fix: () => [fix] };
  return { misplaced: [misplaced], file, moves: new OffsetMap(changes) };
}

/** The problem of the parser where it has one for tabs; it has none for other blanks, which it takes for text. */
function problemOfBlank({ source: { text, problems } }: ReadFile, first: Span): Problem {
  const tab = problems.find(({ span }) => /^[ \t]*\t[ \t]*$/.test(text.slice(span.start, span.end)));
  const blank = text.slice(first.start, first.end);
  if (tab !== undefined && blank.includes('\t')) return tab;
  const message = `Here stands ${nameOfBlank(blank)}, which YAML takes for a part of a text. Write the space of the space bar.`;
  return { code: 'yaml-syntax', severity: shapeSeverity['yaml-syntax'], message, span: first };
}

/** With the lines of long texts that slipped to where their keys stand behind these again. */
export function withIndentedTexts<File extends ReadFile>(
  before: ReadFile,
  lines: readonly Line[],
  read: (text: string) => File,
): Straightened<File> | undefined {
  const { text } = before.source;
  const slipped = slippedTexts(text, lines);
  const moves = new OffsetMap(slipped.flatMap(({ changes }) => changes));
  if (slipped.length === 0) return undefined;
  const file = read(applyChanges(text, moves.changes));
  if (!isBetter(before, file, false)) return undefined;
  const misplaced = slipped.map(({ key, first, changes }): Problem => {
    const start = first.start + first.column;
    return {
      code: 'yaml-syntax',
      severity: shapeSeverity['yaml-syntax'],
      message: `The lines of the long text behind "${key.key}" stand too far left. Indent them further than their key.`,
      span: { start, end: start + first.content.length },
      fix: () => [{ title: `Indent the text of "${key.key}"`, changes, preferred: true }],
    };
  });
  return { misplaced, file, moves };
}

/** With the first keys of items above their other keys, which stand deeper. */
export function withKeysLinedUp<File extends ReadFile>(
  before: ReadFile,
  lines: readonly Line[],
  read: (text: string) => File,
): Straightened<File> | undefined {
  const [first, ...more] = itemsWithDeepKeys(lines);
  if (first === undefined) return undefined;
  const changes = [first, ...more].map(({ change }) => change);
  const file = read(applyChanges(before.source.text, changes));
  if (!isBetter(before, file, false)) return undefined;
  const { item, second } = first;
  const start = second.start + second.column;
  const others = more.length === 0 ? '' : ` and of ${more.length} more`;
  const misplaced: Problem = {
    code: 'yaml-syntax',
    severity: shapeSeverity['yaml-syntax'],
    message: `"${second.key}" stands deeper than "${item.key}", beside which it belongs. All keys of an item begin in one column: line them up.`,
    span: { start, end: start + (second.key ?? '').length },
    fix: () => [{ title: `Line up the keys of "- ${item.content}"${others}`, changes, preferred: true }],
  };
  return { misplaced: [misplaced], file, moves: new OffsetMap(changes) };
}
