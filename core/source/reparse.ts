import { Document, isAlias, isMap, isPair, isScalar, isSeq, type Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import type { Span } from '../span.ts';
import { lineStart } from './lines.ts';
import { movedNode, moveInPlace, type NodeRange } from './moved-nodes.ts';

/** A document without errors, and its text. */
export interface Parsed {
  readonly text: string;
  readonly document: Document;
}

/**
 * Returns the document of a text that differs from one that has been read in a single place, such as after a keystroke:
 * only the items of a list around that place are read anew, a step or a stage, or the sections of the document, and the
 * rest is taken over with its places moved.
 *
 * @param parse reads a text as YAML
 * @returns the nodes that reading the whole text would give, at the same places, or `undefined` where that is not
 * certain: the text has to be read whole. Comments are not kept with the nodes. Nodes before the change are shared with
 * the document it is made from, which stays as it is.
 */
export function reparse(
  before: Parsed,
  text: string,
  parse: (text: string) => Document,
): Document | undefined {
  // A byte order mark in the middle leads the parser astray for the rest of the text.
  if (before.document.directives?.docStart || text.includes('\uFEFF', 1)) return undefined;
  const change = changeBetween(before.text, text);
  const places = listsAround(before, change);
  for (let place = places.pop(); place !== undefined; place = places.pop()) {
    const contents = readItems(text, change, place, parse);
    if (contents === undefined) continue;
    const document = new Document(null, { schema: 'failsafe' });
    document.contents = contents;
    return document as Document;
  }
  return undefined;
}

/** The range that was replaced, in the text before, and how much longer the text became. */
interface Change extends Span {
  readonly delta: number;
}

function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  ) {
    same++;
  }
  return { start, end: before.length - same, delta: after.length - before.length };
}

/** One of the collections around a place. */
interface Level {
  readonly node: YAMLMap | YAMLSeq;
  /** The column that its keys or dashes stand in. */
  readonly column: number;
  /** The entry or item that holds the place; the first one that does, in the last level. */
  readonly index: number;
}

/** Items of a block list, or sections of the document, that hold a change, and everything that they stand in, outermost first. */
interface Place {
  /** The last one is what holds the items. */
  readonly levels: readonly Level[];
  /** Behind the last item that is read anew. */
  readonly until: number;
  /** From the line of the first item to where the next thing begins, comments and empty lines included. */
  readonly region: Span;
  /** The level that the next thing is in; -1 at the end of the text. */
  readonly nextLevel: number;
}

function listsAround({ text, document }: Parsed, change: Change): Place[] {
  const places: Place[] = [];
  const levels: Level[] = [];
  let node: unknown = document.contents;
  while ((isMap(node) || isSeq(node)) && !node.flow && node.range) {
    const items: readonly unknown[] = node.items;
    const index = lastBefore(items, change.start);
    const item = items[index];
    const inner: unknown = isPair(item) ? item.value : item;
    const start = contentStart(item);
    if (start === undefined) break;
    const line = lineStart(text, start);
    if (isMap(node)) {
      const column = node.range[0] - lineStart(text, node.range[0]);
      if (start - line !== column) break;
      levels.push({ node, column, index });
      const sections = levels.length === 1 ? sectionsAt(text, node, column, change) : undefined;
      if (sections !== undefined) places.push(sections);
    } else {
      const column = dashColumn(text, line, start);
      if (column === undefined) break;
      levels.push({ node, column, index });
      const place = placeIn(text, levels.slice(), change, line);
      if (place !== undefined) places.push(place);
    }
    node = inner;
  }
  return places;
}

/** The sections of a document from the one on that begins before a change: what is put before a section is not in it. */
function sectionsAt(text: string, node: YAMLMap, column: number, change: Change): Place | undefined {
  const index = lastBefore(node.items, change.start - 1);
  const start = contentStart(node.items[index]);
  if (start === undefined) return undefined;
  const line = lineStart(text, start);
  return start - line === column ? placeIn(text, [{ node, column, index }], change, line) : undefined;
}

/** The last entry or item that begins at or before an offset; -1 when all begin behind it. */
function lastBefore(items: readonly unknown[], offset: number): number {
  let low = -1;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((contentStart(items[middle]) ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Returns the offset at which the content of an item begins. What is empty has a place that the lines before it decide,
 * and of a key in brackets the parser itself depends on them.
 */
function contentStart(item: unknown): number | undefined {
  const node = isPair(item) ? item.key : item;
  if (!isScalar(node) && (isPair(item) || (!isMap(node) && !isSeq(node) && !isAlias(node)))) return undefined;
  const [start, end] = node.range ?? [];
  return start === end ? undefined : start;
}

function dashColumn(text: string, line: number, content: number): number | undefined {
  const before = text.slice(line, content);
  const column = before.indexOf('-');
  return /^ *- +$/.test(before) ? column : undefined;
}

function placeIn(text: string, levels: readonly Level[], change: Change, start: number): Place | undefined {
  const list = levels[levels.length - 1];
  if (list === undefined) return undefined;
  const items: readonly unknown[] = list.node.items;
  let until = list.index + 1;
  // An item whose line is touched is read anew, too.
  while (until < items.length && lineStart(text, contentStart(items[until]) ?? 0) < change.end) until++;
  const nexts = levels.map(
    ({ node, index }, depth) => node.items[depth === levels.length - 1 ? until : index + 1],
  );
  const nextLevel = nexts.findLastIndex((next) => next !== undefined);
  const level = levels[nextLevel];
  if (level === undefined) return { levels, until, region: { start, end: text.length }, nextLevel };
  const content = contentStart(nexts[nextLevel]);
  if (content === undefined) return undefined;
  const end = lineStart(text, content);
  const before = isSeq(level.node) ? dashColumn(text, end, content) : spacesBefore(text, end, content);
  if (before !== level.column || end < change.end) return undefined;
  return { levels, until, region: { start, end }, nextLevel };
}

function spacesBefore(text: string, line: number, content: number): number | undefined {
  return text.slice(line, content).trim() === '' ? content - line : undefined;
}

/** Reads the items with as much around them as tells the parser where it is, and puts them into the rest. */
function readItems(
  text: string,
  { delta }: Change,
  { levels, until, region, nextLevel }: Place,
  parse: (text: string) => Document,
): Node | undefined {
  const written = text.slice(region.start, region.end + delta);
  const tail = tailOf(levels[nextLevel]);
  // What comes next has to stay on a line of its own; and it is not worth it for half of the text.
  if ((tail !== '' && !written.endsWith('\n')) || written.length > text.length / 2) return undefined;
  // Where tabs stand, the parser's places depend on what is above.
  if (written.includes('\t')) return undefined;
  const head = headOf(levels);
  const read = parse(head + written + tail);
  if (read.errors.length > 0 || read.warnings.length > 0 || read.directives?.docStart) return undefined;
  const chain = chainOf(read.contents, levels, nextLevel);
  if (chain === undefined) return undefined;

  const offset = region.start - head.length;
  let inner: Node | undefined;
  for (let depth = levels.length - 1; depth >= 0; depth--) {
    const level = levels[depth];
    const fresh = chain[depth];
    if (level === undefined || fresh === undefined) return undefined;
    const isList = depth === levels.length - 1;
    const kept = level.node.items.slice(0, level.index);
    const items: unknown[] = isList ? fresh.items.slice() : [];
    if (isList && nextLevel === depth) items.pop();
    if (isList && items.some((item) => isNothing(item) || holdsNothing(item))) return undefined;
    for (const item of items) moveInPlace(item, offset);
    if (!isList && inner !== undefined) items.push(withValue(level.node.items[level.index], inner));
    const rest = level.node.items
      .slice(isList ? until : level.index + 1)
      .map((item) => movedNode(item, delta));
    inner = withItems(
      level.node,
      [...kept, ...items, ...rest],
      rangeOf(level.node, fresh, offset, delta, nextLevel, depth),
    );
  }
  return inner;
}

/**
 * Returns whether an item, a key, a name or a tag stands somewhere in it with nothing: what is above decides on its
 * place.
 */
function holdsNothing(item: unknown): boolean {
  if (isPair(item)) return isNothing(item.key) || holdsNothing(item.key) || holdsNothing(item.value);
  if (isMap(item)) return item.items.some(holdsNothing);
  if (isSeq(item)) return item.items.some((one) => isNothing(one) || holdsNothing(one));
  return isNothing(item) && isScalar(item) && (item.anchor !== undefined || item.tag !== undefined);
}

function isNothing(item: unknown): boolean {
  return isScalar(item) && item.source === '' && item.type === 'PLAIN';
}

/** Returns the text that the lists and maps around the items begin with. */
function headOf(levels: readonly Level[]): string {
  let head = '';
  let dash: number | undefined;
  for (const { node, column } of levels.slice(0, -1)) {
    if (isSeq(node)) {
      head += `${' '.repeat(dash === undefined ? column : column - dash - 1)}-`;
      dash = column;
      continue;
    }
    head += `${' '.repeat(dash === undefined ? column : column - dash - 1)}x:\n`;
    dash = undefined;
  }
  // The items begin with their own indentation.
  return dash === undefined ? head : `${head}\n`;
}

/** Something that stands where the next thing stands. */
function tailOf(level: Level | undefined): string {
  if (level === undefined) return '';
  return `${' '.repeat(level.column)}${isSeq(level.node) ? '- x' : 'x: x'}\n`;
}

/** The collections that were read for the levels, when nothing else was than what belongs there. */
function chainOf(
  contents: unknown,
  levels: readonly Level[],
  nextLevel: number,
): readonly (YAMLMap | YAMLSeq)[] | undefined {
  const chain: (YAMLMap | YAMLSeq)[] = [];
  let node: unknown = contents;
  for (const [depth, level] of levels.entries()) {
    if (isMap(level.node) ? !isMap(node) : !isSeq(node)) return undefined;
    const collection = node as YAMLMap | YAMLSeq;
    if (collection.flow) return undefined;
    const isList = depth === levels.length - 1;
    const extra = depth === nextLevel ? 1 : 0;
    if (isList ? collection.items.length <= extra : collection.items.length !== 1 + extra) return undefined;
    chain.push(collection);
    const [item] = collection.items as readonly unknown[];
    node = isPair(item) ? item.value : item;
  }
  return chain;
}

/** A collection ends where the next thing begins when that is outside of it. */
function rangeOf(
  old: YAMLMap | YAMLSeq,
  fresh: YAMLMap | YAMLSeq,
  offset: number,
  delta: number,
  nextLevel: number,
  depth: number,
): NodeRange {
  const [start = 0, end = 0, after = 0] = old.range ?? [];
  if (nextLevel >= depth) return [start, end + delta, after + delta];
  return [start, (fresh.range?.[1] ?? 0) + offset, (fresh.range?.[2] ?? 0) + offset];
}

function withValue(pair: unknown, value: Node): unknown {
  return isPair(pair) ? new Pair(pair.key, value) : value;
}

function withItems(old: YAMLMap | YAMLSeq, items: unknown[], range: NodeRange): Node {
  const copy = isMap(old) ? new YAMLMap(old.schema) : new YAMLSeq(old.schema);
  return Object.assign(copy, old, { items, range }) as Node;
}
