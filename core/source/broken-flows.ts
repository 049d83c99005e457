import type { Document, YAMLError } from 'yaml';
import type { Span } from '../span.ts';
import { inOneLine, type TypedFlow, typedFlow } from './flow-texts.ts';
import { lineEnd, lineStart } from './lines.ts';
import { indentOf, nextLine } from './prose.ts';
import { quoted } from './quoted.ts';
import { valueStart } from './typed-value.ts';

/** The numbers of lines, and of characters of white space, that are looked at around an error of the parser. */
const maxLines = 20;
const farthest = 1000;

/**
 * Returns the texts in groups and lists that have to be in quotes, for which the parser finds fault with them.
 *
 * @param errors in the order of the text
 * @param parse reads a text by itself, to make sure that quotes are what it lacks
 */
export function brokenFlows(
  text: string,
  errors: readonly YAMLError[],
  parse: (text: string) => Document,
): readonly Span[] {
  const found = new Map<number, readonly Span[]>();
  for (const error of errors) {
    const start = flowAround(text, placeOf(text, error));
    if (start === undefined || found.has(start)) continue;
    const texts = textsToQuote(text, start, parse, ({ span, texts }) => {
      // One character at the beginning of a text is said by the parser well enough.
      const end = lineEnd(text, span.end);
      const within = errors.filter((one) => isBetween(placeOf(text, one), start, end));
      const isAtBeginning = texts.some((one) => one.start === error.pos[0]);
      return within.length > 1 || error.code !== 'BAD_SCALAR_START' || !isAtBeginning;
    });
    if (texts.length > 0) found.set(start, texts);
  }
  return [...found.values()].flat();
}

/**
 * Returns the texts in the group or list that begins at an offset that have to be in quotes; none where it cannot be read
 * even so.
 */
export function textsToQuote(
  text: string,
  start: number,
  parse: (text: string) => Document,
  isWanted: (typed: TypedFlow) => boolean = () => true,
): readonly Span[] {
  const typed = typedFlow(text, start, lineEnd(text, start)) ?? typedFlow(text, start, blockEnd(text, start));
  if (typed === undefined || typed.texts.length === 0) return [];
  if (!isWanted(typed)) return [];
  return parse(withQuotes(text, start, typed)).errors.length > 0 ? [] : typed.texts;
}

function withQuotes(text: string, start: number, { span: { end }, texts }: TypedFlow): string {
  let repaired = '';
  let at = start;
  for (const one of texts) {
    repaired += text.slice(at, one.start) + quoted(inOneLine(text, one));
    at = one.end;
  }
  return repaired + text.slice(at, end);
}

/** Returns the offset of an error. What misses its end is found fault with on a line below. */
function placeOf(text: string, { code, pos: [at] }: YAMLError): number {
  const isOpen = code === 'BAD_INDENT' || code === 'MISSING_CHAR';
  const place = isOpen
    ? text.slice(Math.max(0, at - farthest), at).trimEnd().length + Math.max(0, at - farthest) - 1
    : at;
  return Math.max(0, Math.min(place, text.length));
}

function isBetween(place: number, start: number, end: number): boolean {
  return start <= place && place <= end;
}

/** The bracket that begins a value, on the line of an offset or on one above it to which that line may belong. */
function flowAround(text: string, offset: number): number | undefined {
  let at = lineStart(text, offset);
  let column = Number.POSITIVE_INFINITY;
  for (let count = 0; count < maxLines; count++) {
    const line = text.slice(at, lineEnd(text, at));
    const start = valueStart(text, at);
    if (/[[{]/.test(text[start] ?? '') && indentOf(line) < column) return start;
    if (line.trim() !== '') column = Math.min(column, indentOf(line));
    if (at === 0) break;
    at = lineStart(text, at - 1);
  }
  return undefined;
}

/**
 * Returns the offset at which the lines end that are indented further than the one of an offset, or close a bracket.
 */
function blockEnd(text: string, offset: number): number {
  const first = lineStart(text, offset);
  const column = indentOf(text.slice(first, lineEnd(text, first)));
  let end = lineEnd(text, first);
  let at = nextLine(text, first);
  for (let count = 0; at !== undefined && count < maxLines; count++) {
    const line = text.slice(at, lineEnd(text, at));
    if (line.trim() !== '' && indentOf(line) <= column && !/^\s*[\]}]/.test(line)) break;
    end = lineEnd(text, at);
    at = nextLine(text, at);
  }
  return end;
}
