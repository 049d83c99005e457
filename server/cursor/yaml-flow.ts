import type { Span } from '../../core/span.ts';
import type { Segment } from './segment.ts';
import { isQuote, isSpace, quotedEnd, withoutQuotes } from './yaml-line.ts';

/** The place of an offset in the structure, as far as the `{ }` or `[ ]` around it tells. */
export interface FlowPlace {
  /** From the document to the node at the offset. When that node is a mapping, `siblings` are its keys. */
  readonly path: readonly Segment[];
  /**
   * `value`: after `key: ` on the same line; `key`: where only a key can stand; `node`: where a key or a
   * scalar can begin, on a line of its own, after `- ` or in `[ ]`.
   */
  readonly kind: 'key' | 'value' | 'node';
  /** The word at the offset, which a completion replaces; empty between words. Within its quotes, if it has any. */
  readonly span: Span;
  /** The part of it before the offset. */
  readonly typed: string;
  /** The quote that the word is in. */
  readonly quote?: '"' | "'";
  /** The other keys of the mapping at the place. */
  readonly siblings: ReadonlySet<string>;
  /** The other plain values of the list at the place. */
  readonly listed: ReadonlySet<string>;
  /** True when a colon follows the word: it is a whole key. */
  readonly hasColon: boolean;
  /** True when white space is needed before anything is inserted: right after a colon or a dash. */
  readonly needsSpace: boolean;
}

/** Deeper than this nobody writes, and nothing is offered. */
export const maxDepth = 100;

interface Frame {
  readonly kind: 'map' | 'list';
  /** From the outermost collection to this one. */
  readonly path: readonly Segment[];
  readonly keys: Set<string>;
  /** Of a list: its plain values. */
  readonly values: Set<string>;
  /** The key whose value comes next. */
  key: { readonly key: string; readonly offset: number } | undefined;
  /** True when the entry already has its key (of a map without a colon) or its value. */
  complete: boolean;
  /** Offset after the last `{`, `[`, `,` or `:`. */
  after: number;
}

/**
 * Returns the place of `offset` in the flow collection that begins at `start`. `undefined` when the collection is
 * closed before it, or when nothing can be written there.
 * @param end where reading stops, at least `offset`
 */
export function flowPlace(text: string, start: number, offset: number, end: number): FlowPlace | undefined {
  const stack: Frame[] = [];
  let found: { readonly depth: number; readonly place: FlowPlace } | undefined;
  let at = start;

  while (at <= end) {
    const frame = stack.at(-1);
    const character = at < end ? text[at] : undefined;
    const isToken = character !== undefined && !' \t\r\n,[]{}:#'.includes(character);
    if (found === undefined && frame !== undefined && at >= offset && !isToken) {
      const place = placeIn(text, frame, offset);
      if (place === undefined) return undefined;
      found = { depth: stack.length, place };
    }
    if (character === undefined) break;
    if (found !== undefined && stack.length < found.depth) break;

    if (character === '{' || character === '[') {
      if (stack.length > maxDepth) break;
      stack.push(open(character, frame, at));
      at += 1;
    } else if (character === '}' || character === ']') {
      stack.pop();
      at += 1;
      const parent = stack.at(-1);
      if (parent === undefined) break;
      parent.complete = true;
    } else if (character === ',') {
      if (frame !== undefined) Object.assign(frame, { key: undefined, complete: false, after: at + 1 });
      at += 1;
    } else if (character === ':' && frame?.kind === 'map') {
      at += 1;
      frame.after = at;
    } else if (character === '#' && isSpace(text[at - 1])) {
      const lineBreak = text.indexOf('\n', at);
      const commentEnd = lineBreak < 0 ? end : Math.min(lineBreak, end);
      if (found === undefined && offset > at && offset <= commentEnd) return undefined;
      at = Math.max(commentEnd, at + 1);
    } else if (frame === undefined || ' \t\r\n'.includes(character)) {
      at += 1;
    } else {
      const token = readToken(text, at, end);
      const touches = token.span.start <= offset && offset <= token.span.end;
      if (found === undefined && touches) {
        const place = placeIn(text, frame, offset, token);
        if (place === undefined) return undefined;
        found = { depth: stack.length, place };
      }
      settle(text, frame, token, touches);
      at = token.next;
    }
  }
  return found?.place;
}

/** Returns the place in a collection, at a token of it or between two; `undefined` where nothing can be written. */
function placeIn(text: string, frame: Frame, offset: number, token?: Token): FlowPlace | undefined {
  if (frame.complete) return undefined;
  const isValue = frame.kind === 'map' && frame.key !== undefined;
  const span = token === undefined ? { start: offset, end: offset } : withinQuotes(text, token.span, offset);
  const quote = text[span.start - 1];
  const quoted = token !== undefined && span.start > token.span.start && isQuote(quote);
  const path =
    isValue && frame.key !== undefined ? [...frame.path, { kind: 'key', ...frame.key } as const] : frame.path;
  return {
    path: frame.kind === 'list' ? [...path, { kind: 'item', offset: span.start } as const] : path,
    kind: isValue ? 'value' : frame.kind === 'map' ? 'key' : 'node',
    span,
    typed: text.slice(span.start, offset),
    ...(quoted ? { quote } : {}),
    siblings: frame.kind === 'map' && !isValue ? frame.keys : new Set(),
    listed: frame.values,
    hasColon: token?.hasColon ?? false,
    needsSpace: token === undefined && isValue && frame.after === offset,
  };
}

function open(bracket: string, parent: Frame | undefined, at: number): Frame {
  const own: Segment[] = [];
  if (parent?.kind === 'list') own.push({ kind: 'item', offset: at });
  else if (parent?.key !== undefined) own.push({ kind: 'key', ...parent.key });
  return {
    kind: bracket === '{' ? 'map' : 'list',
    path: [...(parent?.path ?? []), ...own],
    keys: new Set(),
    values: new Set(),
    key: undefined,
    complete: false,
    after: at + 1,
  };
}

interface Token {
  readonly span: Span;
  readonly hasColon: boolean;
  /** Offset after it, and after its colon. */
  readonly next: number;
}

function readToken(text: string, start: number, end: number): Token {
  let tokenEnd: number;
  let at: number;
  if (isQuote(text[start])) {
    const lineBreak = text.indexOf('\n', start);
    const close = quotedEnd(text, start, lineBreak < 0 ? end : Math.min(end, lineBreak));
    tokenEnd = close < 0 ? (lineBreak < 0 ? end : Math.min(end, lineBreak)) : close;
    at = tokenEnd;
    while (at < end && isSpace(text[at])) at += 1;
  } else {
    at = start;
    while (at < end && !endsPlain(text, at, end)) at += 1;
    tokenEnd = at;
    while (tokenEnd > start && isSpace(text[tokenEnd - 1])) tokenEnd -= 1;
    if (tokenEnd === start) return { span: { start, end: start + 1 }, hasColon: false, next: start + 1 };
  }
  const hasColon = at < end && text[at] === ':';
  return { span: { start, end: tokenEnd }, hasColon, next: hasColon ? at : Math.max(tokenEnd, start + 1) };
}

function endsPlain(text: string, at: number, end: number): boolean {
  const character = text[at] ?? '';
  if (',[]{}\n\r'.includes(character)) return true;
  if (character === '#') return isSpace(text[at - 1]);
  return character === ':' && (at + 1 >= end || ' \t\r\n,[]{}'.includes(text[at + 1] ?? ' '));
}

/** Notes what the token is in its frame: a key, or the value that completes the entry. */
function settle(text: string, frame: Frame, token: Token, atCursor: boolean): void {
  const isKey = frame.kind === 'map' && frame.key === undefined;
  const key = withoutQuotes(text.slice(token.span.start, token.span.end));
  if (!isKey) {
    if (frame.kind === 'list' && !atCursor) frame.values.add(key);
    frame.complete = true;
    return;
  }
  if (!atCursor) frame.keys.add(key);
  if (token.hasColon) frame.key = { key, offset: token.span.start };
  else frame.complete = true;
}

function withinQuotes(text: string, span: Span, offset: number): Span {
  if (!isQuote(text[span.start]) || offset === span.start) return span;
  const closed = span.end > span.start + 1 && text[span.end - 1] === text[span.start];
  const end = closed ? span.end - 1 : span.end;
  return offset > end ? span : { start: span.start + 1, end };
}
