import { lineStart } from '../../core/source/lines.ts';
import type { Segment } from './segment.ts';
import { flowPlace, maxDepth } from './yaml-flow.ts';
import { indentAt, type Mark, readLine, withoutQuotes, type YamlLine } from './yaml-line.ts';

/** The structure around a place, as the lines above it tell. */
export interface SurroundingKeys {
  readonly path: readonly Segment[];
  /** Keys above in the same mapping. */
  readonly siblings: readonly string[];
  /** The keys of items above in the same list, when they are on its line. */
  readonly listed: readonly string[];
  /** True when the place stands in the column of the items of a list. */
  readonly amongItems: boolean;
  /** Offset of the outermost `{` or `[` that is open at the place; `path` then leads to that. */
  readonly flowStart?: number;
}

/** The place from which is climbed. */
export interface Start {
  readonly line: YamlLine;
  readonly column: number;
  /** The marks of its line that stand before it. */
  readonly marks: readonly Mark[];
  /** Offset of the word at the place. */
  readonly offset: number;
  /** Offset of the `{` or `[` that its line begins with. */
  readonly flowStart?: number;
}

/**
 * Goes up the lines from a place to the document, from each column to the next one further left.
 * `undefined` when the place is inside or below a value, where nothing else can be written.
 */
export function climb(text: string, start: Start): SurroundingKeys | undefined {
  const climbed = new Climb(text, start);
  climbed.take(start.marks, start.line, true);
  let at = start.line.start;
  while (at > 0 && !climbed.isAtTop()) {
    at = lineStart(text, at - 1);
    if (indentAt(text, at) > climbed.limit) continue;
    if (text.startsWith('---', at) || text.startsWith('...', at)) break;
    const line = readLine(text, at);
    if (line.blank) continue;
    climbed.enterFlow(line);
    climbed.take(line.marks, line, false);
  }
  return climbed.result();
}

class Climb {
  /** The column that the next mark has to be left of. */
  limit: number;
  readonly #text: string;
  /** The kind of what stands at the limit; `node` at the place itself. */
  #child: Mark['kind'] | 'node' = 'node';
  /** From the place upwards. */
  #path: Segment[] = [];
  #siblings: string[] = [];
  #listed: string[] = [];
  #amongItems = false;
  #inValue = false;
  #flowStart: number | undefined;
  /** The offset up to which it has to be known whether a bracket is closed again. */
  #probeEnd: number;

  constructor(text: string, start: Start) {
    this.#text = text;
    this.limit = start.column;
    this.#flowStart = start.flowStart;
    this.#probeEnd = start.flowStart ?? start.offset;
  }

  isAtTop(): boolean {
    return (this.limit === 0 && this.#child === 'key') || this.#path.length > maxDepth;
  }

  result(): SurroundingKeys | undefined {
    if (this.#inValue || this.#path.length > maxDepth) return undefined;
    const around = {
      path: this.#path.toReversed(),
      siblings: this.#siblings,
      listed: this.#listed,
      amongItems: this.#amongItems,
    };
    return this.#flowStart === undefined ? around : { ...around, flowStart: this.#flowStart };
  }

  /** A line that begins with a bracket that is still open: the path starts anew from the bracket. */
  enterFlow({ marks, content, indent }: YamlLine): void {
    if (marks.length > 0 || !this.#isOpenBracket(content.start)) return;
    this.#path = [];
    this.limit = indent;
    this.#child = 'node';
    this.#enter(content.start);
  }

  /** Takes the marks of a line right to left: beside the place, or above it. */
  take(marks: readonly Mark[], line: YamlLine, isOwnLine: boolean): void {
    for (const mark of marks.toReversed()) {
      if (mark.column > this.limit) continue;
      if (mark.column === this.limit && !isOwnLine && this.#isBeside(mark, line)) continue;
      this.#path.push(segment(mark));
      this.limit = mark.column;
      this.#child = mark.kind;
      const { content } = line;
      if (isOwnLine || mark !== marks.at(-1) || content.start === content.end) continue;
      if (this.#isOpenBracket(content.start)) {
        this.#path = [segment(mark)];
        this.#enter(content.start);
      } else this.#inValue = true;
    }
  }

  /**
   * Returns whether a mark in the column of the limit is beside it; if not, it is the key of a list that is not
   * indented.
   */
  #isBeside(mark: Mark, { marks, content }: YamlLine): boolean {
    const isHere = this.#path.length === 0;
    const isItemHere = isHere || (this.#path.length === 1 && this.#child === 'item');
    if (mark.kind === 'item' && isItemHere && mark === marks.at(-1)) {
      this.#listed.push(withoutQuotes(this.#text.slice(content.start, content.end)));
    }
    if (mark.kind === 'key') {
      if (this.#child === 'item') return false;
      if (isHere) this.#siblings.push(mark.key);
    } else if (isHere && this.#child === 'node' && this.#flowStart === undefined) {
      this.#amongItems = true;
      this.#child = 'item';
    }
    return true;
  }

  #isOpenBracket(offset: number): boolean {
    const first = this.#text[offset];
    if (first !== '{' && first !== '[') return false;
    return flowPlace(this.#text, offset, this.#probeEnd, this.#probeEnd) !== undefined;
  }

  #enter(offset: number): void {
    this.#flowStart = offset;
    this.#probeEnd = offset;
    this.#siblings = [];
    this.#listed = [];
    this.#amongItems = false;
    this.#inValue = false;
  }
}

function segment(mark: Mark): Segment {
  const { offset } = mark;
  return mark.kind === 'key' ? { kind: 'key', key: mark.key, offset } : { kind: 'item', offset };
}
