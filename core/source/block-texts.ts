import type { Span } from '../span.ts';
import { roleOf } from '../vocabulary.ts';
import { lineEnd, lineStart } from './lines.ts';
import { continuesText, indentOf, nextLine } from './prose.ts';
import { valueStart } from './typed-value.ts';

/** A text on several lines as its author typed it. */
export interface TypedText {
  readonly span: Span;
  /** Its lines in one, as YAML would read them. */
  readonly value: string;
  /** The character in it that ends it for YAML. */
  readonly character: '#' | ':';
}

const maxLines = 40;

/**
 * Returns the text on several lines around an offset, where a number sign or a colon in it makes something else of it.
 * Lines that begin with a dash, a bracket or a single word and a colon belong to the structure of the file, not to a
 * text.
 */
export function typedText(text: string, offset: number): TypedText | undefined {
  const first = firstLineOf(text, offset);
  if (first === undefined) return undefined;
  const start = valueStart(text, first);
  const column = columnOfValue(text, first);
  const parts = [text.slice(start, lineEnd(text, start)).trim()];
  let end = start + text.slice(start, lineEnd(text, start)).trimEnd().length;
  for (let at = nextLine(text, first); at !== undefined; at = nextLine(text, at)) {
    const line = text.slice(at, lineEnd(text, at));
    if (line.trim() === '' || indentOf(line) <= column) break;
    if (parts.length >= maxLines || !isProse(line)) return undefined;
    parts.push(line.trim());
    end = at + line.trimEnd().length;
  }
  const character = parts.length < 2 || end <= offset ? undefined : breakingCharacter(parts);
  return character && { span: { start, end }, value: parts.join(' '), character };
}

/** The line at an offset or above it that has a key or dash before a text, to which the lines below it belong. */
function firstLineOf(text: string, offset: number): number | undefined {
  let at = lineStart(text, Math.min(offset, text.length));
  if (text.slice(at, lineEnd(text, at)).trim() === '') at = lineStart(text, Math.max(0, at - 1));
  for (let count = 0; count < maxLines; count++) {
    const start = valueStart(text, at);
    const before = text.slice(at, start);
    if (before.trim() !== '' && /^[\p{L}\p{N}]/u.test(text.slice(start, start + 2))) return at;
    if (at === 0 || before.trim() !== '') return undefined;
    at = lineStart(text, at - 1);
  }
  return undefined;
}

/** The column that the lines of a text have to go beyond: that of its key, or of the dash before it. */
function columnOfValue(text: string, line: number): number {
  const before = text.slice(line, valueStart(text, line));
  const dashes = /^\s*(?:-\s+)+(?=\S)/.exec(before)?.[0];
  return dashes === undefined ? indentOf(before) : dashes.length;
}

function isProse(line: string): boolean {
  const key = /^\s*([^:]+):(?:\s|$)/.exec(line)?.[1]?.trim();
  const isKey = key !== undefined && (!/\s/.test(key) || roleOf(key) !== undefined);
  return /^\s*[\p{L}\p{N}(,.…–]/u.test(line) && !isKey;
}

function breakingCharacter(parts: readonly string[]): '#' | ':' | undefined {
  const hash = parts.find((part) => /\s#/.test(part));
  if (hash !== undefined) {
    const at = hash.search(/\s#/);
    return continuesText(hash.slice(0, at), hash.slice(at + 2)) ? '#' : undefined;
  }
  return parts.some((part) => /:(?:\s|$)/.test(part)) ? ':' : undefined;
}
