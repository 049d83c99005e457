import { applyChanges } from './apply-changes.ts';
import { holdsEmptyKey } from './format/holds-empty-key.ts';
import { type Block, type Leaf, leavesOf } from './format/leaves.ts';
import { nextLeaves } from './format/next-leaves.ts';
import { sameMeaning } from './format/same-meaning.ts';
import { scalarChanges } from './format/scalar-lines.ts';
import { spaceBetween } from './format/spacing.ts';
import type { TextChange } from './problem.ts';
import { columnOf, lineStart } from './source/lines.ts';
import { parseSource, type Source, tokensOf } from './source.ts';
import type { Span } from './span.ts';

/** The number of empty lines that may stand in a row. */
const maxEmptyLines = 1;

/**
 * Returns the changes of white space that give a text its usual form: two spaces for each level, lists indented under
 * their key, `{ a: b }` and `[a, b]`, no space at the end of a line, one space before a comment, at most one empty line
 * in a row, one line break at the end. Everything else stays as it is written.
 *
 * @param within Only lines that this span touches are changed.
 * @returns The changes in the order of the text; none when the text cannot be read whole, or when they would change
 * what it says.
 */
export function format(source: Source, within?: Span): readonly TextChange[] {
  const all = whiteSpaceChanges(source);
  if (within === undefined) return harmless(source, all, true) ? all : [];
  const lines = wholeLines(source.text, within);
  const some = all.filter(({ span }) => lines.start <= span.start && span.end <= lines.end);
  if (harmless(source, some, false)) return some;
  // Lines cannot always be moved without those around them; what is within them can be put in order.
  const inLines = some.filter((change) => !movesLine(source.text, change));
  return harmless(source, inLines, false) ? inLines : [];
}

/**
 * Returns the changes within one line of a text that leave it where it stands: spaces in brackets, around colons,
 * before a comment and at its end.
 *
 * @param line A whole line, not in the middle of a text of several lines, without its line break.
 * @param offset Where it begins in the text.
 * @returns None when the line cannot be read by itself.
 */
export function formatLine(line: string, offset: number): readonly TextChange[] {
  const source = parseSource(line, undefined, true);
  const changes = whiteSpaceChanges(source).filter((change) => !movesLine(line, change));
  const inLine = changes.map((change) => (change.text === '\n' ? { ...change, text: '' } : change));
  if (!harmless(source, inLine, false)) return [];
  return inLine
    .filter(({ span, text }) => span.start < span.end || text !== '')
    .map(({ span, text }) => ({ span: { start: span.start + offset, end: span.end + offset }, text }));
}

/** Returns whether only white space changes, what the text says stays, and doing it again would change nothing more. */
function harmless(source: Source, changes: readonly TextChange[], isWhole: boolean): boolean {
  if (changes.length === 0) return true;
  const whiteSpace = /^[ \t\r\n]*$/;
  const { text } = source;
  for (const { span, text: wanted } of changes) {
    if (!whiteSpace.test(text.slice(span.start, span.end)) || !whiteSpace.test(wanted)) return false;
  }
  const after = parseSource(applyChanges(text, changes), undefined, isWhole);
  if (after.problems.length > 0 || !sameMeaning(source.document, after.document)) return false;
  return !isWhole || whiteSpaceChanges(after).length === 0;
}

/** Returns whether a change is in the white space at the beginning of a line. */
function movesLine(text: string, { span }: TextChange): boolean {
  return text.slice(lineStart(text, span.start), span.start).trim() === '';
}

function wholeLines(text: string, { start, end }: Span): Span {
  const lineEnd = text.indexOf('\n', end);
  return {
    start: lineStart(text, start),
    end: lineEnd === -1 ? text.length : lineEnd,
  };
}

function whiteSpaceChanges(source: Source): TextChange[] {
  const { text } = source;
  if (
    !source.readable ||
    source.leftOut !== undefined ||
    source.problems.length > 0 ||
    holdsEmptyKey(source.document)
  )
    return [];
  const leaves = leavesOf(tokensOf(source));
  const nexts = nextLeaves(leaves);
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const changes: TextChange[] = [];
  let before: Leaf | undefined;
  let end = 0;
  for (const [index, leaf] of leaves.entries()) {
    if (leaf.type === 'block-scalar' && leaf.source.trim() === '' && !keepsEnd(leaf)) continue;
    const written = text.slice(end, leaf.offset);
    const wanted = gap(written, before, leaf, nexts[index], text, lineBreak);
    const ended = withoutEnd(leaf);
    for (const one of changed(end, written, wanted)) changes.push(one);
    for (const one of scalarChanges(ended)) changes.push(one);
    before = leaf;
    end = leaf.offset + ended.source.length;
  }
  const rest = text.slice(end);
  const ended = before === undefined || (before.type === 'block-scalar' && keepsEnd(before));
  return changes.concat(changed(end, rest, ended ? '' : lineBreak));
}

/** The white space before a piece of the text. */
function gap(
  written: string,
  before: Leaf | undefined,
  leaf: Leaf,
  next: Leaf | undefined,
  text: string,
  lineBreak: string,
): string {
  if (leaf.type === 'block-scalar' || leaf.type === 'byte-order-mark') return written;
  const lines = written.split('\n').length - 1;
  const startsLine = before === undefined || before.type === 'byte-order-mark' || endsLine(before);
  if (!startsLine && lines === 0) return spaceBetween(before, leaf);
  const column = leaf.column ?? commentColumn(leaf, before, next, text);
  return lineBreak.repeat(startsLine ? 0 : Math.min(lines, maxEmptyLines + 1)) + ' '.repeat(column);
}

function endsLine(leaf: Leaf): boolean {
  return leaf.type === 'block-scalar' && keepsEnd(leaf) && leaf.source.endsWith('\n');
}

/**
 * A comment on a line of its own stands over what follows. Further right than that, it belongs to the block
 * above in whose column it was written.
 */
function commentColumn(
  comment: Leaf,
  before: Leaf | undefined,
  next: Leaf | undefined,
  text: string,
): number {
  const own = columnOf(text, comment.offset);
  const nextColumn = next === undefined ? -1 : columnOf(text, next.offset);
  let block: Block | undefined = before?.block;
  while (block !== undefined && block.from > own) block = block.parent;
  if (block !== undefined && block.from > nextColumn) return block.to;
  return next?.column ?? block?.to ?? 0;
}

/** Returns whether the empty lines after a block scalar belong to its text. */
function keepsEnd({ header }: Leaf): boolean {
  return header?.includes('+') === true;
}

/** A block scalar without the line breaks after it, where they say nothing. */
function withoutEnd(leaf: Leaf): Leaf {
  if (leaf.type !== 'block-scalar' || keepsEnd(leaf)) return leaf;
  const { source } = leaf;
  const lineBreak = source.indexOf('\n', source.trimEnd().length);
  if (lineBreak === -1) return leaf;
  return { ...leaf, source: source.slice(0, source[lineBreak - 1] === '\r' ? lineBreak - 1 : lineBreak) };
}

function changed(start: number, written: string, wanted: string): TextChange[] {
  return written === wanted ? [] : [{ span: { start, end: start + written.length }, text: wanted }];
}
