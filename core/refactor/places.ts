import { isMap, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Cell, Stage, Step } from '../model.ts';
import { lineStart } from '../source/lines.ts';
import { nodeSpan } from '../source/nodes.ts';
import { mapAt, pairOf } from '../source/places.ts';
import type { Source } from '../source.ts';
import type { Span } from '../span.ts';

/**
 * The place of a cell in the source: the map of its step, the key of its lane, and its place in the list behind that.
 */
export interface CellPlace {
  readonly step: YAMLMap;
  readonly pair: Pair;
  readonly node: Node;
  /** The list that the cell is in, if it is in one, and its number in there. */
  readonly list?: YAMLSeq;
  readonly index: number;
}

/**
 * Returns the place where a cell is written, behind whatever word is read as its lane; `undefined` when an alias or a
 * merge key brings it in.
 */
export function writtenCell(source: Source, step: Step, cell: Cell): CellPlace | undefined {
  const map = mapAt(source, step.span);
  if (map === undefined) return undefined;
  const begins = (node: unknown): boolean => (node as Node | null)?.range?.[0] === cell.span.start;
  for (const pair of map.items) {
    const { value } = pair;
    if (isSeq(value)) {
      const index = value.items.findIndex(begins);
      if (index !== -1) return { step: map, pair, node: value.items[index] as Node, list: value, index };
    } else if (begins(value)) return { step: map, pair, node: value as Node, index: 0 };
  }
  return undefined;
}

/** Returns the place of a cell as {@link writtenCell} does; `undefined`, too, behind a key that is only read as its lane. */
export function placeOfCell(source: Source, step: Step, cell: Cell): CellPlace | undefined {
  const place = writtenCell(source, step, cell);
  return place !== undefined && pairOf(place.step, cell.lane) === place.pair ? place : undefined;
}

/** A list in lines, with a dash before each item. */
export interface DashList {
  readonly list: YAMLSeq;
  /** Column of its dashes. */
  readonly column: number;
}

/** Returns the steps of a stage as they are written; `undefined` unless each begins on a line of its own. */
export function stepsOf(source: Source, stage: Stage): DashList | undefined {
  const map = mapAt(source, stage.span);
  const list = map && pairOf(map, 'steps')?.value;
  if (!isSeq(list) || list.flow || list.items.length !== stage.steps.length) return undefined;
  const { text } = source;
  const start = list.range?.[0] ?? 0;
  if (text.slice(lineStart(text, start), start).trim() !== '') return undefined;
  if (!(list.items as Node[]).every((node) => isMap(node) && !node.flow && dashBefore(text, node) !== -1)) {
    return undefined;
  }
  return { list, column: start - lineStart(text, start) };
}

/** Returns whether the items of a list have empty lines between them. */
export function hasGaps(text: string, list: YAMLSeq): boolean {
  const nodes = list.items as Node[];
  return nodes.slice(1).some((node, index) => {
    const before = nodes[index];
    if (before === undefined) return false;
    return /\n[ \t\r]*\n/.test(text.slice(nodeSpan(before, text).end, nodeSpan(node, text).start));
  });
}

/** Returns the item of a list from its dash to its end. */
export function itemSpan(text: string, node: Node): Span {
  const { start, end } = nodeSpan(node, text);
  const dash = dashBefore(text, node);
  return { start: dash === -1 ? start : dash, end };
}

/** Offset of the dash on the line of an item; -1 when something else stands before the item there. */
function dashBefore(text: string, node: Node): number {
  const start = node.range?.[0] ?? 0;
  const before = text.slice(lineStart(text, start), start);
  return /^ *- +$/.test(before) ? lineStart(text, start) + before.indexOf('-') : -1;
}
