import { lineStart } from '../../core/source/lines.ts';
import type { Span } from '../../core/span.ts';
import { climb } from './climb.ts';
import type { Segment } from './segment.ts';
import { type FlowPlace, flowPlace } from './yaml-flow.ts';
import { indentAt, isQuote, quotedEnd, readLine, withoutQuotes, type YamlLine } from './yaml-line.ts';

/**
 * The place of an offset in the YAML structure. It is found from the lines around it, not from a parse, so it holds
 * while the line is half-typed and costs little in a file of any size.
 */
export interface Place extends FlowPlace {
  /** True when the place stands in the column of the `- ` of the list at `path`. */
  readonly amongItems: boolean;
  /** True when it is inside `{ }` or `[ ]`. */
  readonly flow: boolean;
  /** Column at which a block that begins here stands. */
  readonly column: number;
  /** Count of white space at the beginning of the line. */
  readonly indent: number;
}

/**
 * Returns the place of an offset; `undefined` where nothing of the structure can be written: in a comment, a block of
 * text, after a value.
 */
export function placeAt(text: string, offset: number): Place | undefined {
  const line = readLine(text, lineStart(text, offset));
  const here = onLine(text, line, offset);
  if (here === undefined) return undefined;

  const around = climb(text, {
    ...here,
    line,
    marks: line.marks.slice(0, here.marks),
    offset: here.span.start,
  });
  if (around === undefined) return undefined;
  if (around.flowStart !== undefined) {
    const end = flowEnd(text, line, around.path);
    const flow = flowPlace(text, around.flowStart, offset, end);
    return flow === undefined ? undefined : fromFlow(flow, around.path, line);
  }
  const below = here.kind === 'node' ? lookDown(text, line, here.column) : { keys: [], items: false };
  const dash = around.path.at(-1)?.kind === 'item' ? line.marks[here.marks - 1] : undefined;
  const itemColumn = dash?.column ?? here.column;
  return {
    path: around.path,
    kind: here.kind,
    span: here.span,
    typed: text.slice(here.span.start, offset),
    ...(here.quote === undefined ? {} : { quote: here.quote }),
    siblings: new Set([...around.siblings, ...below.keys]),
    listed: new Set([...around.listed, ...listedBelow(text, line, itemColumn)]),
    amongItems: around.amongItems || below.items,
    hasColon: here.hasColon,
    needsSpace: here.needsSpace,
    flow: false,
    column: here.column,
    indent: line.blank ? here.column : line.indent,
  };
}

/** The facts that the line alone tells. */
interface Here {
  readonly kind: 'value' | 'node';
  readonly span: Span;
  readonly quote?: '"' | "'";
  readonly hasColon: boolean;
  readonly needsSpace: boolean;
  readonly column: number;
  /** The number of marks of the line before the place. */
  readonly marks: number;
  readonly flowStart?: number;
}

function onLine(text: string, line: YamlLine, offset: number): Here | undefined {
  const plain = { hasColon: false, needsSpace: false };
  const column = offset - line.start;
  if (offset > line.comment || offset > line.end) return undefined;
  if (line.blank) {
    if (offset === line.comment && line.comment < line.end) return undefined;
    return { ...plain, kind: 'node', span: empty(offset), column, marks: 0 };
  }
  if (column < line.indent) return undefined;

  const { content, marks } = line;
  const nothingFollows = content.start === content.end;
  for (const [index, mark] of marks.entries()) {
    if (offset <= mark.offset && mark.kind === 'item') return undefined;
    if (mark.kind === 'key' && offset <= mark.span.end) {
      if (offset < mark.offset) return undefined;
      return {
        ...plain,
        ...word(text, mark.span, offset),
        kind: 'node',
        hasColon: true,
        column: mark.column,
        marks: index,
      };
    }
    if (mark.kind === 'key' && offset <= mark.colon) return undefined;
  }

  const last = marks.at(-1);
  if (last !== undefined && offset <= content.start && nothingFollows) {
    const afterMark = last.kind === 'item' ? last.offset + 1 : last.colon + 1;
    const needsSpace = offset === afterMark;
    const begin = needsSpace ? column + 1 : column;
    const kind = last.kind === 'item' ? 'node' : 'value';
    return { ...plain, kind, needsSpace, span: empty(offset), column: begin, marks: marks.length };
  }
  if (offset < content.start) return undefined;

  const first = text[content.start];
  const kind = last?.kind === 'key' ? 'value' : 'node';
  const at = { kind, column: content.start - line.start, marks: marks.length } as const;
  if (first === '{' || first === '[')
    return { ...plain, ...at, span: empty(offset), flowStart: content.start };
  if (kind === 'value' && (first === '|' || first === '>')) return undefined;
  if (isQuote(first) && offset > content.end) return undefined;
  const span = { start: content.start, end: Math.max(content.end, offset) };
  return { ...plain, ...at, ...word(text, span, offset) };
}

function empty(offset: number): Span {
  return { start: offset, end: offset };
}

/** The word without its quotes, as long as the offset is between them. */
function word(text: string, span: Span, offset: number): { span: Span; quote?: '"' | "'" } {
  const quote = text[span.start];
  if (!isQuote(quote) || offset === span.start) return { span };
  const closed = quotedEnd(text, span.start, span.end) === span.end;
  const end = closed ? span.end - 1 : span.end;
  return offset > end ? { span } : { span: { start: span.start + 1, end }, quote };
}

/** The keys and items below that belong to the block at `column`. */
function lookDown(text: string, line: YamlLine, column: number): { keys: string[]; items: boolean } {
  const keys: string[] = [];
  let items = false;
  let next = text.indexOf('\n', line.end);
  while (next >= 0 && next + 1 < text.length) {
    const start = next + 1;
    next = text.indexOf('\n', start);
    const indent = indentAt(text, start);
    if (indent > column) continue;
    const below = readLine(text, start);
    if (below.blank) continue;
    if (indent < column || below.marks.length === 0) break;
    const first = below.marks[0];
    if (first?.kind === 'key') keys.push(first.key);
    // The items of a key that stands in the same column belong to that key, not to this place.
    else if (keys.length === 0) items = line.blank;
    if (items) break;
  }
  return { keys, items };
}

/** Returns the keys of items below in the list whose dashes stand in this column, when they are on their lines. */
function listedBelow(text: string, line: YamlLine, column: number): string[] {
  const listed: string[] = [];
  for (let next = text.indexOf('\n', line.end); next >= 0; next = text.indexOf('\n', next + 1)) {
    const indent = indentAt(text, next + 1);
    if (indent > column) continue;
    const { blank, marks, content } = readLine(text, next + 1);
    if (blank) continue;
    const [first] = marks;
    if (indent < column || first?.kind !== 'item') break;
    if (marks.length === 1) listed.push(withoutQuotes(text.slice(content.start, content.end)));
  }
  return listed;
}

/**
 * Returns the offset at which a flow collection that is not closed is taken to end: before the next line that is not
 * within its parent.
 */
function flowEnd(text: string, line: YamlLine, path: readonly Segment[]): number {
  const parent = path.at(-1);
  const column = parent === undefined ? -1 : parent.offset - lineStart(text, parent.offset);
  let next = text.indexOf('\n', line.end);
  while (next >= 0) {
    const below = readLine(text, next + 1);
    if (!below.blank && below.indent <= column) return next;
    next = text.indexOf('\n', next + 1);
  }
  return text.length;
}

function fromFlow(flow: FlowPlace, outer: readonly Segment[], line: YamlLine): Place {
  return {
    ...flow,
    path: [...outer, ...flow.path],
    amongItems: false,
    flow: true,
    column: flow.span.start - line.start,
    indent: line.indent,
  };
}
