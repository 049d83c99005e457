import { elements, keysOf } from '../schema.ts';
import { roleOf } from '../vocabulary.ts';

/** A line that says something, as it stands: neither empty nor a comment. */
export interface Line {
  /** Its number in the text, from 0. */
  readonly number: number;
  /** The offset of its first character. */
  readonly start: number;
  /** The column of the first character that is no space. */
  readonly column: number;
  /** True when a dash begins it. */
  readonly isItem: boolean;
  /** The column of what stands behind the dash; `column` where there is none. */
  readonly contentColumn: number;
  /** Its text without the dash, a comment and white space at the end. */
  readonly content: string;
  /** The key that it begins with, without quotes; absent where it begins with none. */
  readonly key?: string;
  /** The text behind the colon; empty without one. */
  readonly value: string;
  /** The number of the last line that its value goes on to: in quotes, in brackets, or as a long text. */
  readonly last: number;
}

const keyPattern = /^("[^"\n]*"|'[^'\n]*'|[^\s"'#[\]{},&*!|>%@`-][^:#"'[\]{},]*|-[^\s:#][^:#]*):(?=\s|$)\s*/;
const blockText = /^(?:[&!]\S*\s+)*[|>][-+\d]*$/;

/** Returns the lines of a text up to the end of its first document. */
export function linesOf(text: string): readonly Line[] {
  const written = text.split('\n');
  const found: Line[] = [];
  let start = 0;
  for (let number = 0; number < written.length; number++) {
    const own = written[number] ?? '';
    const line = readLine(own, number, start);
    if (line !== undefined && line.column === 0 && /^(?:---|\.\.\.)(?=\s|$)/.test(own)) {
      if (found.length > 0) break;
    } else if (line !== undefined && !(line.column === 0 && own.startsWith('%'))) {
      const last = lastOf(line, written, found);
      found.push({ ...line, last });
      while (number < last) start += (written[number++]?.length ?? 0) + 1;
    }
    start += (written[number]?.length ?? 0) + 1;
  }
  return found;
}

function readLine(written: string, number: number, start: number): Line | undefined {
  const own = number === 0 && written.startsWith('\uFEFF') ? written.slice(1) : written;
  const body = own.trimStart();
  if (body.trimEnd() === '' || body.startsWith('#')) return undefined;
  const column = own.length - body.length;
  const dash = /^-(?:\s+|$)/.exec(body)?.[0] ?? '';
  const line = {
    number,
    start: start + (written.length - own.length),
    column,
    isItem: dash !== '',
    contentColumn: column + dash.length,
    last: number,
  };
  return readContent(line, withoutComment(body.slice(dash.length)).trimEnd());
}

/** Returns the line with something else in it. */
export function readContent(
  { number, start, column, isItem, contentColumn, last }: Omit<Line, 'content' | 'key' | 'value'>,
  content: string,
): Line {
  const match = keyPattern.exec(content);
  const key = match === null ? undefined : (match[1] ?? '').replace(/^(["'])(.*)\1$/, '$2').trim();
  const value = match === null ? '' : content.slice(match[0].length);
  const place = { number, start, column, isItem, contentColumn, last };
  return { ...place, content, ...(key !== undefined && { key }), value };
}

function withoutComment(content: string): string {
  if (content.startsWith('#')) return '';
  if (!content.includes(' #')) return content;
  // A number sign in quotes is a part of the text.
  const quotedPart = /^[^"']*(?:"(?:[^"\\]|\\.)*"|'[^']*')/.exec(content)?.[0] ?? '';
  const at = content.indexOf(' #', quotedPart.length);
  return at === -1 ? content : content.slice(0, at);
}

function lastOf(line: Line, written: readonly string[], above: readonly Line[]): number {
  const { number, content, key, value } = line;
  const begins = key === undefined ? content : value;
  if (blockText.test(begins)) return lastOfText(line, begins, written, above);
  return /^["'[{]/.test(begins) ? closedAt(begins, number, written) : number;
}

/** The last line of a text behind `|` or `>`, which its first line indents, or a number behind the sign. */
function lastOfText(
  { number, column, isItem, key }: Line,
  header: string,
  written: readonly string[],
  above: readonly Line[],
): number {
  const indented = /\d/.test(header);
  const columns = keyColumns(above, column);
  const home = column + (isItem && key !== undefined ? 1 : 0);
  let last = number;
  let least: number | undefined;
  for (let at = number + 1; at < written.length; at++) {
    const own = (written[at] ?? '').trimEnd();
    const body = own.trimStart();
    if (body === '') continue;
    const indent = own.length - body.length;
    // The text has slipped to where the keys above stand: a key of the format there goes on with those.
    const goesOn = least !== undefined && columns.has(indent) && beginsWithKey(body);
    if (indent <= home || indent < (least ?? 0) || goesOn) break;
    if (!indented) least ??= indent;
    last = at;
  }
  return last;
}

/** The columns of the keys above a line that stand deeper than it. */
function keyColumns(above: readonly Line[], column: number): ReadonlySet<number> {
  const columns = new Set<number>();
  for (let at = above.length - 1; at >= 0; at--) {
    const one = above[at];
    if (one === undefined || one.column <= column) break;
    if (one.key !== undefined) columns.add(one.contentColumn);
  }
  return columns;
}

/** Returns whether a text begins with a key of the format, or the name of a lane, and its colon. */
export function beginsWithKey(body: string): boolean {
  const word = /^([\w-]+):(?=\s|$)/.exec(body)?.[1];
  return word !== undefined && (roleOf(word) === word || elements.some(({ name }) => keysOf(name).has(word)));
}

/** The number of lines over which quotes or brackets may go on; longer ones are taken for not closed. */
const longestValue = 200;

/** The line on which what the value opens is closed; its own where that is nowhere near. */
function closedAt(value: string, number: number, written: readonly string[]): number {
  let depth = 0;
  let quote = '';
  let line = value;
  for (let at = number; at < written.length && at < number + longestValue; at++) {
    if (at > number) line = (written[at] ?? '').trim();
    for (let index = 0; index < line.length; index++) {
      const character = line[index] ?? '';
      if (quote !== '') {
        if (character === '\\' && quote === '"') index++;
        else if (character === quote) quote = '';
      } else if ((character === '"' || character === "'") && /^$|[\s[{,:]/.test(line[index - 1] ?? ''))
        quote = character;
      else if (character === '[' || character === '{') depth++;
      else if (character === ']' || character === '}') depth--;
      else if (character === '#' && /\s/.test(line[index - 1] ?? ' ')) break;
    }
    if (depth <= 0 && quote === '') return at;
  }
  return number;
}
