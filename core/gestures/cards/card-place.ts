import type { Node, YAMLMap, YAMLSeq } from 'yaml';
import { indentAt } from '../../refactor/lines.ts';
import type { CellPlace } from '../../refactor/places.ts';
import { columnOf, lineEnd, lineStart } from '../../source/lines.ts';
import { nodeSpan } from '../../source/nodes.ts';
import type { Source } from '../../source.ts';
import type { Span } from '../../span.ts';
import type { CardText } from './card-text.ts';

/** A card as it is written, and all of the text that is its own: comments above, what goes below, the line break too. */
export interface WrittenCard {
  readonly card: CardText;
  /** From the first comment above, or the dash, to the end of its last line or comment. */
  readonly span: Span;
}

/** Returns a card at its place; `undefined` when tabs stand before its lines. */
export function writtenCard({ text }: Source, place: CellPlace): WrittenCard | undefined {
  const { node, list, pair, step } = place;
  const { start, end } = nodeSpan(node, text);
  const isFlow = step.flow === true || list?.flow === true;
  const key = nodeSpan(pair.key as Node, text);
  const floor = list === undefined ? text.indexOf(':', key.end) + 1 : floorInList(text, list, place.index);
  const head = text.slice(floor, start);
  const anchor = head
    .replaceAll(/(^|\s)#[^\n]*/g, '')
    .replace(/[-,[]/, '')
    .trim();
  const inHead = [...head.matchAll(/(?:^|\s)(#[^\n\r]*)/g)].map(([, comment = '']) => comment.trim());
  const own = list === undefined ? key.start : isFlow ? start : floor - 1;
  const isBlock = !isFlow && /^[^"'[{]/.test(text[start] ?? '') && isBlockMap(node);
  const column = isBlock
    ? columnOf(text, start)
    : step.flow === true || list?.flow === true
      ? indentAt(text, lineStart(text, start))
      : columnOf(text, own);
  const stop = isBlock ? endOfBlock(text, lineEnd(text, end), column) : end;
  const raw = text.slice(start, stop).replaceAll('\r\n', '\n');
  if (/\n *\t/.test(raw)) return undefined;
  const [first = '', ...rest] = raw.split('\n');
  const lines = [first, ...rest.map((line) => movedLeft(line, column))];
  const behind = isBlock ? '' : (behindItem(text, end, isFlow)?.comment ?? '');
  const above = isFlow && list !== undefined ? { start: own, comments: [] } : commentsAbove(text, own);
  const hasAnchor = anchor !== '';
  return {
    card: {
      above: [...above.comments, ...inHead],
      lines: isBlock || !hasAnchor ? lines : [`${anchor} ${lines[0]}`, ...lines.slice(1)],
      isBlock,
      anchor: isBlock ? anchor : '',
      trail: behind,
    },
    span: { start: above.start, end: isBlock ? stop : end },
  };
}

function isBlockMap(node: Node): boolean {
  return 'items' in node && (node as YAMLMap).flow !== true;
}

/** Returns the comments of the key of a lane, which has a list: those above it, on its line, and behind its brackets. */
export function keyComments({ text }: Source, { pair, list, step }: CellPlace): readonly string[] {
  if (list === undefined) return [];
  const key = nodeSpan(pair.key as Node, text);
  const { start, end } = nodeSpan(list, text);
  const first = list.flow ? start : commentsAbove(text, start).start;
  const head = text.slice(text.indexOf(':', key.end) + 1, Math.max(first, key.end + 1));
  const inHead = [...head.matchAll(/(?:^|\s)(#[^\n\r]*)/g)].map(([, comment = '']) => comment.trim());
  const behind = list.flow ? behindItem(text, end, step.flow === true)?.comment : undefined;
  return [...commentsAbove(text, key.start).comments, ...inHead, ...(behind === undefined ? [] : [behind])];
}

/** The offset behind the dash of an item, or behind the bracket or comma before it. */
function floorInList(text: string, list: YAMLSeq, index: number): number {
  const before = list.items[index - 1] as Node | undefined;
  const from = before === undefined ? (list.range?.[0] ?? 0) : nodeSpan(before, text).end;
  if (before === undefined) return from + 1;
  const between = text.slice(from, nodeSpan(list.items[index] as Node, text).start);
  if (list.flow)
    return from + between.replaceAll(/#[^\n]*/g, (comment) => ' '.repeat(comment.length)).indexOf(',') + 1;
  return from + behindLastDash(between);
}

/** Returns the offset behind the last dash that begins a line of a text; 0 when none does. */
export function behindLastDash(between: string): number {
  const dashes = [...between.matchAll(/\n[ \t]*-(?=\s)/g)];
  const dash = dashes[dashes.length - 1];
  return dash === undefined ? 0 : dash.index + dash[0].length;
}

/** Returns the span of something in brackets with its anchor. */
export function anchoredSpan(text: string, node: Node): Span {
  const { start, end } = nodeSpan(node, text);
  const anchor = /&[^\s,[\]{}]+\s+$/.exec(text.slice(Math.max(0, start - 200), start));
  return { start: start - (anchor?.[0].length ?? 0), end };
}

/** Returns the comments right above the line of an offset, in its column, when nothing stands before it there. */
export function commentsAbove(text: string, offset: number): { start: number; comments: readonly string[] } {
  let start = lineStart(text, offset);
  const column = offset - start;
  if (
    text
      .slice(start, offset)
      .replace(/^\uFEFF/, '')
      .trim() !== ''
  )
    return { start: offset, comments: [] };
  const comments: string[] = [];
  while (start > 0) {
    const above = lineStart(text, start - 1);
    if (indentAt(text, above) !== column || text[above + column] !== '#') break;
    comments.unshift(text.slice(above, lineEnd(text, above)).trim());
    start = above;
  }
  return { start: comments.length === 0 ? offset : start, comments };
}

/** Returns the comma and the comment behind something, as far as they stand on its line. */
export function behindItem(
  text: string,
  end: number,
  inFlow: boolean,
): { comment: string; end: number } | undefined {
  const line = text.slice(end, lineEnd(text, end));
  const found = (inFlow ? /^\s*,?[ \t]*(#.*)$/ : /^[ \t]+(#.*)$/).exec(line);
  return found === null ? undefined : { comment: (found[1] ?? '').trimEnd(), end: end + line.length };
}

/** Returns the end of lines with the comments below them that are in by at least a column. */
export function endOfBlock(text: string, end: number, column: number): number {
  let at = end;
  for (;;) {
    const next = text.indexOf('\n', at);
    if (next === -1) return at;
    const indent = indentAt(text, next + 1);
    if (indent < column || text[next + 1 + indent] !== '#') return at;
    at = lineEnd(text, next + 1);
  }
}

function movedLeft(line: string, by: number): string {
  return line.slice(Math.min(by, indentAt(line, 0)));
}
