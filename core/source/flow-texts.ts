import type { Span } from '../span.ts';
import { lineEnd } from './lines.ts';

/** Returns the part of a text, its lines in one as YAML would read them. */
export function inOneLine(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/[ \t]*\r?\n\s*/g, ' ');
}

/** A group in braces or a list in brackets as its author typed it, with the texts in it that YAML cannot read so. */
export interface TypedFlow {
  /** From the first bracket to the one that closes it, by the author's reading. */
  readonly span: Span;
  /** The texts that have to be in quotes, in their order; the first characters of each say why. */
  readonly texts: readonly Span[];
}

/**
 * Reads a group or list as somebody does who knows nothing of YAML's characters: a text goes on to a comma, in
 * braces to one with a key behind it, or to the bracket that closes what it stands in.
 *
 * @param start the offset of the opening bracket
 * @param end how far it can go
 * @returns `undefined` where it is not closed there, or something but a comment stands behind it on its line
 */
export function typedFlow(text: string, start: number, end: number): TypedFlow | undefined {
  if (end - start > longest) return undefined;
  const reader = new FlowReader(text, end);
  const close = reader.collection(start, 0);
  if (close === undefined || !/^(?:[ \t]*|[ \t]+#.*)$/.test(text.slice(close, lineEnd(text, close))))
    return undefined;
  if (reader.texts.some((span) => /#.*\n/.test(text.slice(span.start, span.end)))) return undefined;
  return { span: { start, end: close }, texts: reader.texts };
}

const deepest = 20;
const longest = 5000;
const keyAhead = /\s*(?:[\p{L}\p{N}_][\p{L}\p{N}_ -]*|"[^"]*"|'[^']*'):(?=\s)\s*/uy;
const restHasKey = /\s*(?:[\p{L}\p{N}_][\p{L}\p{N}_-]*:\s|[\]}])/uy;

class FlowReader {
  readonly texts: Span[] = [];
  readonly #text: string;
  readonly #end: number;

  constructor(text: string, end: number) {
    this.#text = text;
    this.#end = end;
  }

  /** @returns where the collection that opens at an offset ends */
  collection(open: number, depth: number): number | undefined {
    if (depth > deepest) return undefined;
    const isMap = this.#text[open] === '{';
    const close = isMap ? '}' : ']';
    let at = open + 1;
    while (at < this.#end) {
      at = this.#skip(at);
      if (this.#text[at] === close && this.#closes(at + 1, depth)) return at + 1;
      const value = isMap ? this.#matched(keyAhead, at) : at;
      const next = value === undefined ? undefined : this.#value(value, isMap, close, depth);
      if (next === undefined) return undefined;
      at = this.#skip(next);
      if (this.#text[at] === ',') at++;
      else if (this.#text[at] !== close || !this.#closes(at + 1, depth)) return undefined;
    }
    return undefined;
  }

  /** @returns where the value that begins at an offset ends */
  #value(start: number, isMap: boolean, close: string, depth: number): number | undefined {
    const character = this.#text[start];
    if (character === '{' || character === '[') {
      const known = this.texts.length;
      const end = this.collection(start, depth + 1);
      if (end !== undefined && this.#isOver(end, close)) return end;
      this.texts.length = known;
    }
    const quote =
      character === '"' ? /"(?:[^"\\]|\\.)*"/y : character === "'" ? /'(?:[^']|'')*'/y : undefined;
    const quoteEnd = quote === undefined ? undefined : this.#matched(quote, start);
    if (quoteEnd !== undefined && this.#isOver(quoteEnd, close)) return quoteEnd;
    const end = this.#textEnd(start, isMap, close, depth);
    if (end === undefined) return undefined;
    const written = this.#text.slice(start, end).trimEnd();
    if (needsQuotes(written, isMap)) this.texts.push({ start, end: start + written.length });
    return end;
  }

  /**
   * Returns the offset at which a text ends. A bracket in it that is not closed, or closes nothing, is a part of it.
   */
  #textEnd(start: number, isMap: boolean, close: string, depth: number): number | undefined {
    return this.#endOf(start, isMap, close, depth, true) ?? this.#endOf(start, isMap, close, depth, false);
  }

  #endOf(
    start: number,
    isMap: boolean,
    close: string,
    depth: number,
    takesBrackets: boolean,
  ): number | undefined {
    const open: string[] = [];
    for (let at = start; at < this.#end; at++) {
      const character = this.#text[at] ?? '';
      if (takesBrackets && (character === '{' || character === '[')) open.push(character === '{' ? '}' : ']');
      else if (open.length > 0 && character === open[open.length - 1]) open.pop();
      else if (open.length > 0) continue;
      else if (character === close && this.#closes(at + 1, depth)) return at;
      else if (character === ',' && (!isMap || this.#matched(restHasKey, at + 1) !== undefined)) return at;
    }
    return undefined;
  }

  /**
   * Returns whether what stands before an offset closes a collection: an inner one is followed by what goes on with the
   * outer.
   */
  #closes(at: number, depth: number): boolean {
    if (depth > 0) return /[,\]}]/.test(this.#text[this.#skip(at)] ?? '');
    return /^(?:[ \t]*|[ \t]+#.*)$/.test(this.#text.slice(at, lineEnd(this.#text, at)));
  }

  /** Returns whether what stands at an offset ends a value. */
  #isOver(at: number, close: string): boolean {
    const character = this.#text[this.#skip(at)];
    return character === ',' || character === close;
  }

  #skip(at: number): number {
    let next = at;
    while (next < this.#end && /\s/.test(this.#text[next] ?? '')) next++;
    return next;
  }

  #matched(pattern: RegExp, at: number): number | undefined {
    pattern.lastIndex = at;
    const end = pattern.test(this.#text) ? pattern.lastIndex : undefined;
    return end === undefined || end > this.#end ? undefined : end;
  }
}

/**
 * Returns whether a text is not read as it stands in brackets. One that begins with a quote or a bracket goes on behind
 * it.
 */
function needsQuotes(written: string, isMap: boolean): boolean {
  if (/^["'{[]/.test(written)) return true;
  if (/^[*&][\p{L}\p{N}_-]+$/u.test(written)) return false;
  return /\s#|[[\]{},]|^[#*&!%@`|>]|^[?-](?:\s|$)/.test(written) || (isMap && /:(?:\s|$)/.test(written));
}
