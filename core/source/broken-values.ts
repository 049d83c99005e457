import { type Document, isCollection, isNode, isPair, isScalar, isSeq } from 'yaml';
import type { Span } from '../span.ts';

import { lineEnd, lineStart } from './lines.ts';
import { indentOf, nextLine, restOfText } from './prose.ts';
import { valueStart } from './typed-value.ts';

/** The number of lines above an error of the parser in which the quote or bracket may stand that is not closed. */
const maxLinesAbove = 1000;
const longest = 5000;

/** The character that a value lacks at its end, with which it can be read. */
export type ClosingCharacter = '"' | "'" | ']' | '}';

/**
 * Returns the value on one line that the parser cannot read, on the line of an offset or, where a quote or bracket is
 * left open, on one above it. `undefined` where lines below it may go on with it.
 *
 * @param parse reads a text by itself
 */
export function brokenValueAt(
  text: string,
  offset: number,
  parse: (text: string) => Document,
): Span | undefined {
  let line = lineStart(text, Math.min(offset, text.length));
  for (let count = 0; count <= maxLinesAbove; count++) {
    const start = valueStart(text, line);
    const written = restOfText(text, start);
    const mayBe = count === 0 ? written !== '' && offset >= line : isLeftOpen(written);
    const isValue = start > line && text.slice(line, start).trim() !== '';
    if (mayBe && isValue && written.length <= longest && !goesOnBelow(text, line, start)) {
      if (!isRead(written, parse)) return { start, end: start + written.length };
    }
    if (line === 0) return undefined;
    line = lineStart(text, line - 1);
  }
  return undefined;
}

/** Returns the character that a value lacks at its end; `undefined` where it would not be read with one either. */
export function closingOf(written: string, parse: (text: string) => Document): ClosingCharacter | undefined {
  const closing = closings[written[0] ?? ''];
  return closing !== undefined && isRead(written + closing, parse) ? closing : undefined;
}

const closings: Readonly<Record<string, ClosingCharacter>> = { '"': '"', "'": "'", '[': ']', '{': '}' };

/** Returns a text with letters in the place of a value, so that what is around it can be read. No place changes. */
export function without(text: string, { start, end }: Span): string {
  return text.slice(0, start) + 'x'.repeat(end - start) + text.slice(end);
}

/**
 * Puts a value into a document that was read {@link without} it: read with the character that it lacks, else as it was typed.
 */
export function restoreValue(
  document: Document,
  { start, end }: Span,
  written: string,
  parse: (text: string) => Document,
): void {
  let node: unknown = document.contents;
  let around: unknown;
  while (isCollection(node) || isPair(node)) {
    around = node;
    const parts: readonly unknown[] = isPair(node) ? [node.value] : node.items;
    node = parts.find((child) => isAround(child, start));
  }
  if (!isScalar(node)) return;
  node.value = written;
  const closing = closingOf(written, parse);
  const read = closing && parse(' '.repeat(start) + written + closing).contents;
  if (!read?.range) return;
  read.range = [read.range[0], end, end];
  if (isPair(around)) around.value = read;
  else if (isSeq(around)) around.items[around.items.indexOf(node)] = read;
}

function isAround(child: unknown, start: number): boolean {
  if (isPair(child)) return isAround(child.value, start);
  const [from = 0, , to = 0] = isNode(child) ? (child.range ?? []) : [];
  return from <= start && start < to;
}

function isRead(written: string, parse: (text: string) => Document): boolean {
  const { errors, warnings } = parse(`k: ${written}\n`);
  return errors.length === 0 && warnings.length === 0;
}

function isLeftOpen(written: string): boolean {
  if (/^"(?:[^"\\]|\\.)*\\?$|^'(?:[^']|'')*$/.test(written)) return true;
  return /^[[{]/.test(written);
}

/** Returns whether the next line that is not empty stands deeper than the key or dash of a value. */
function goesOnBelow(text: string, line: number, start: number): boolean {
  const before = text.slice(line, start);
  const column = /^\s*(?:-\s+)*(?=[^-\s])/.exec(before)?.[0].length ?? indentOf(before);
  for (let at = nextLine(text, line); at !== undefined; at = nextLine(text, at)) {
    const below = text.slice(at, lineEnd(text, at));
    if (below.trim() !== '') return indentOf(below) > column || /^\s*[\]}]/.test(below);
  }
  return false;
}
