import { isMap, isScalar, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { TextChange } from './problem.ts';
import { keysOf } from './schema.ts';
import { lineEnd, lineStart } from './source/lines.ts';
import { isEmpty, nodeSpan, pairSpan } from './source/nodes.ts';
import { pairOf } from './source/places.ts';
import type { Source } from './source.ts';
import type { Span } from './span.ts';

// Edits of the text itself: what is not changed keeps its comments, its indentation and its blank lines.

/** Replaces the text of a span. */
export function replace(span: Span, text: string): TextChange {
  return { span, text };
}

/** Adds `key: value` to a map, after the entry `after` when it is there, otherwise at the end. */
export function addEntry(
  source: Source,
  map: YAMLMap,
  key: string,
  value: string,
  after?: string,
): TextChange {
  const { text } = source;
  const previous = (after === undefined ? undefined : pairOf(map, after)) ?? map.items[map.items.length - 1];
  const entry = `${key}:${value.startsWith('\n') ? '' : ' '}${value}`;
  if (previous === undefined) return fillEmpty(map, text, entry);
  const end = pairSpan(previous, text).end;
  if (map.flow) return insertAt(end, `, ${entry}`);
  const indent = indentOf(text, map.range?.[0] ?? 0);
  return insertAt(lineEnd(text, end), `\n${indent}${entry}`);
}

/**
 * Writes a value behind a key that has none; `undefined` when it has one, or no colon, or something stands there that
 * could not be read.
 */
export function fillKey({ text }: Source, pair: Pair, value: string): TextChange | undefined {
  const key = pair.key as Node;
  const written = pair.value as Node | null;
  if (written === null || !isEmpty(written)) return undefined;
  const span = nodeSpan(written, text);
  if (span.end > span.start) return replace(span, value);
  const { end } = nodeSpan(key, text);
  const colon = text.indexOf(':', end);
  const rest = /^[ \t]*[^\s#,\]}]/.test(text.slice(colon + 1, lineEnd(text, end)));
  return colon === -1 || rest ? undefined : insertAt(colon + 1, value.startsWith('\n') ? value : ` ${value}`);
}

/** Adds `key: value` to a map, before one of its entries. */
export function addEntryBefore(
  source: Source,
  map: YAMLMap,
  key: string,
  value: string,
  next: Pair,
): TextChange {
  const { start } = pairSpan(next, source.text);
  const between = map.flow ? ', ' : `\n${indentOf(source.text, map.range?.[0] ?? 0)}`;
  return insertAt(start, `${key}: ${value}${between}`);
}

/** Adds an item to a list, before the item at `index` or at the end. */
export function addItem(source: Source, list: YAMLSeq, item: string, index = list.items.length): TextChange {
  const { text } = source;
  const nodes = list.items as readonly Node[];
  const next = nodes[index];
  const last = nodes[nodes.length - 1];
  if (last === undefined) return fillEmpty(list, text, item);
  if (list.flow) {
    return next === undefined
      ? insertAt(nodeSpan(last, text).end, `, ${item}`)
      : insertAt(nodeSpan(next, text).start, `${item}, `);
  }
  const dashes = indentOf(text, list.range?.[0] ?? 0);
  if (next === undefined) return insertAt(lineEnd(text, nodeSpan(last, text).end), `\n${dashes}- ${item}`);
  const line = lineStart(text, nodeSpan(next, text).start);
  return line <= (list.range?.[0] ?? 0) && index === 0
    ? insertAt(list.range?.[0] ?? 0, `- ${item}\n${dashes}`)
    : insertAt(line, `${dashes}- ${item}\n`);
}

function fillEmpty(node: YAMLMap | YAMLSeq, text: string, content: string): TextChange {
  return insertAt(nodeSpan(node, text).start + 1, content);
}

/** Adds an entry to a section of the document such as `actors`, and the section itself where it is missing. */
export function addDeclaration(source: Source, section: string, id: string, value: string): TextChange {
  const root = source.document.contents;
  const pair = pairOf(root, section);
  if (isMap(pair?.value)) return addEntry(source, pair.value, id, value);
  if (pair !== undefined && isEmpty(pair.value as Node | null)) {
    return insertAt(lineEnd(source.text, pairSpan(pair, source.text).end), `\n  ${id}: ${value}`);
  }
  return addSection(source, section, `${section}:\n  ${id}: ${value}`);
}

/** Adds lines at the place in the document where the format's own order has the section. */
export function addSection(source: Source, section: string, lines: string): TextChange {
  const { text } = source;
  const root = source.document.contents;
  const order = [...keysOf('document').keys()];
  const later = new Set(order.slice(order.indexOf(section) + 1));
  const next = isMap(root) ? root.items.find((pair) => later.has(keyText(pair))) : undefined;
  if (next === undefined)
    return insertAt(text.length, `${text === '' || text.endsWith('\n') ? '' : '\n'}${lines}\n`);
  return insertAt(lineStart(text, pairSpan(next, text).start), `${lines}\n\n`);
}

/** Takes the lines of an entry out of a map; the whole map when it is the only one there is. */
export function removeEntry(source: Source, map: YAMLMap, pair: Pair): TextChange {
  const { text } = source;
  const span = pairSpan(pair, text);
  if (map.flow) return removeFromFlow(text, span);
  const next = map.items[map.items.indexOf(pair) + 1];
  const isBehindDash = text.slice(lineStart(text, span.start), span.start).trim() !== '';
  if (!isBehindDash || next === undefined) return removeLines(text, span);
  // A comment above the next entry stays with it.
  const rest = text.slice(lineEnd(text, span.end));
  return replace({ start: span.start, end: text.length - rest.trimStart().length }, '');
}

/** Takes an item out of a list. */
export function removeItem(source: Source, list: YAMLSeq, index: number): TextChange {
  const { text } = source;
  const span = nodeSpan(list.items[index] as Node, text);
  return list.flow ? removeFromFlow(text, span) : removeLines(text, span);
}

/** Takes out the lines that a block stands on. */
function removeLines(text: string, span: Span): TextChange {
  const lineBreak = text.indexOf('\n', span.end);
  const end = lineBreak === -1 ? text.length : lineBreak + 1;
  const start = lineStart(text, span.start);
  // The mark of the encoding belongs to the file, not to its first line.
  return replace({ start: start === 0 && text.startsWith('\uFEFF') ? 1 : start, end }, '');
}

/** Takes an item or entry out of brackets, with one of the commas beside it. */
function removeFromFlow(text: string, span: Span): TextChange {
  const after = /^\s*,\s*/.exec(text.slice(span.end, span.end + 200));
  if (after !== null) return replace({ start: span.start, end: span.end + after[0].length }, '');
  const before = /,\s*$/.exec(text.slice(Math.max(0, span.start - 200), span.start));
  return replace({ start: span.start - (before?.[0].length ?? 0), end: span.end }, '');
}

/** Returns the white space that puts a new line below the element that begins at the offset. */
export function indentOf(text: string, offset: number): string {
  return text.slice(lineStart(text, offset), offset).replace(/[^\t]/g, ' ');
}

function keyText(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

/** Inserts a text at an offset. */
export function insertAt(offset: number, text: string): TextChange {
  return replace({ start: offset, end: offset }, text);
}
