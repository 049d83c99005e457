import type { Span } from '../../core/span.ts';

/** A `- ` or a `key:` on a line, at its column. */
export type Mark = ItemMark | KeyMark;

export interface ItemMark {
  readonly kind: 'item';
  readonly column: number;
  readonly offset: number;
}

export interface KeyMark {
  readonly kind: 'key';
  readonly column: number;
  readonly offset: number;
  readonly key: string;
  /** The key as written, with its quotes. */
  readonly span: Span;
  /** Offset of the colon. */
  readonly colon: number;
}

/** One line of block-style YAML, read without knowing the lines around it. */
export interface YamlLine {
  readonly start: number;
  /** Before the line break. */
  readonly end: number;
  /** Count of white space before the first other character. */
  readonly indent: number;
  /** Nothing but white space and a comment. */
  readonly blank: boolean;
  /** Left to right; at most one key, which is the last. */
  readonly marks: readonly Mark[];
  /** The span after the marks, anchors and tags, without white space around it and without a comment. */
  readonly content: Span;
  /** Offset of the comment, or of the end of the line. */
  readonly comment: number;
}

/** Returns the number of white-space characters at `start`, never beyond the line. */
export function indentAt(text: string, start: number): number {
  return skipSpace(text, start, text.length) - start;
}

/** Reads the line that begins at `start`. Total: what is no mark is content. */
export function readLine(text: string, start: number): YamlLine {
  const lineBreak = text.indexOf('\n', start);
  let end = lineBreak < 0 ? text.length : lineBreak;
  if (end > start && text[end - 1] === '\r') end -= 1;

  const first = skipSpace(text, start, end);
  const marks: Mark[] = [];
  let at = first;
  while (text[at] === '-' && at < end && isSpaceOrEnd(text, at + 1, end)) {
    marks.push({ kind: 'item', column: at - start, offset: at });
    at = skipSpace(text, at + 1, end);
  }
  const key = at < end ? readKey(text, at, end) : undefined;
  if (key !== undefined) {
    marks.push({ kind: 'key', column: at - start, offset: at, ...key });
    at = skipSpace(text, key.colon + 1, end);
  }
  at = skipProperties(text, at, end);
  const comment = commentStart(text, at, end);
  let contentEnd = comment;
  while (contentEnd > at && isSpace(text[contentEnd - 1])) contentEnd -= 1;
  return {
    start,
    end,
    indent: first - start,
    blank: first === end || text[first] === '#',
    marks,
    content: { start: at, end: contentEnd },
    comment,
  };
}

/** Returns the offset after the quoted scalar that begins at `start`, or -1 when it is not closed before `end`. */
export function quotedEnd(text: string, start: number, end: number): number {
  const quote = text[start];
  for (let at = start + 1; at < end; at += 1) {
    if (quote === '"' && text[at] === '\\') at += 1;
    else if (text[at] === quote) {
      if (quote === "'" && text[at + 1] === quote) at += 1;
      else return at + 1;
    }
  }
  return -1;
}

export function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

export function isQuote(character: string | undefined): character is '"' | "'" {
  return character === '"' || character === "'";
}

/** Returns a word as it is written, without the quotes that it may stand in. */
export function withoutQuotes(written: string): string {
  return isQuote(written[0]) ? written.slice(1, -1) : written;
}

function isSpaceOrEnd(text: string, at: number, end: number): boolean {
  return at >= end || isSpace(text[at]);
}

function skipSpace(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && isSpace(text[next])) next += 1;
  return next;
}

const notPlain = new Set(['[', '{', ']', '}', ',', '#', '|', '>', '&', '*', '!', '%', '@', '`']);

function readKey(
  text: string,
  start: number,
  end: number,
): Omit<KeyMark, 'kind' | 'column' | 'offset'> | undefined {
  const first = text[start];
  if (first === undefined || notPlain.has(first)) return undefined;
  if (isQuote(first)) {
    const keyEnd = quotedEnd(text, start, end);
    if (keyEnd < 0) return undefined;
    const colon = skipSpace(text, keyEnd, end);
    if (text[colon] !== ':' || colon >= end || !isSpaceOrEnd(text, colon + 1, end)) return undefined;
    return { key: text.slice(start + 1, keyEnd - 1), span: { start, end: keyEnd }, colon };
  }
  for (let at = start; at < end; at += 1) {
    if (text[at] === '#' && isSpace(text[at - 1])) return undefined;
    if (text[at] === ':' && isSpaceOrEnd(text, at + 1, end)) {
      let keyEnd = at;
      while (keyEnd > start && isSpace(text[keyEnd - 1])) keyEnd -= 1;
      return { key: text.slice(start, keyEnd), span: { start, end: keyEnd }, colon: at };
    }
  }
  return undefined;
}

function skipProperties(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (text[at] === '&' || text[at] === '!')) {
    let next = at;
    while (next < end && !isSpace(text[next])) next += 1;
    if (next === end) return at;
    at = skipSpace(text, next, end);
  }
  return at;
}

function commentStart(text: string, start: number, end: number): number {
  let at = start;
  if (isQuote(text[at])) {
    const close = quotedEnd(text, at, end);
    if (close < 0) return end;
    at = close;
  }
  for (; at < end; at += 1) {
    if (text[at] === '#' && (at === start || isSpace(text[at - 1]))) return at;
  }
  return end;
}
