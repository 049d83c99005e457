import { isMap, isPair, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { addEntry, addItem, insertAt, replace } from '../edit.ts';
import type { TextChange } from '../problem.ts';
import { columnOf, lineEnd, lineStart } from '../source/lines.ts';
import { isEmpty, nodeSpan } from '../source/nodes.ts';
import { pairOf } from '../source/places.ts';
import type { Source } from '../source.ts';
import { linesWithComments, shift } from './lines.ts';

/** Things that stand in a list, or could. */
export interface Items {
  /** Lines that begin with dashes in column 0, with the comments among them. */
  readonly lines: string;
  /** Each as it can be written in brackets; absent when one of them cannot. */
  readonly flow?: readonly string[];
}

/**
 * Returns the items behind a key, of one value or a list.
 *
 * @param from In a list, the first item that is taken.
 */
export function itemsOf({ text }: Source, value: unknown, from = 0): Items | undefined {
  if (isSeq(value)) {
    const nodes = value.items.slice(from) as Node[];
    const [first] = nodes;
    const last = nodes[nodes.length - 1];
    if (first === undefined || last === undefined) return undefined;
    const flow = flowOf(nodes, text);
    if (value.flow) return flow && { flow, lines: flow.map((item) => `- ${item}`).join('\n') };
    const column = columnOf(text, value.range?.[0] ?? 0);
    const dash = text.lastIndexOf('-', nodeSpan(first, text).start);
    if (dash === -1 || text.slice(lineStart(text, dash), dash).trim() !== '') return undefined;
    const span = linesWithComments(text, { start: dash, end: nodeSpan(last, text).end });
    const lines = shift(text.slice(span.start, span.end), -column);
    return flow === undefined || lines.includes('#') ? { lines } : { lines, flow };
  }
  if (!isMap(value) && !isScalar(value)) return undefined;
  if (isEmpty(value as Node) || isShared(value)) return undefined;
  const written = itemText(value as Node, text);
  const flow = flowOf([value as Node], text);
  if (written === undefined) return undefined;
  const lines = `- ${written.replaceAll('\n', '\n  ').replace(/^ +$/gm, '')}`;
  return flow === undefined ? { lines } : { lines, flow };
}

/** One thing from column 0 on, without a dash. */
function itemText(node: Node, text: string): string | undefined {
  const { start, end } = nodeSpan(node, text);
  const written = text.slice(start, lineEnd(text, end));
  if (!isMap(node) || node.flow) {
    const own = text.slice(start, end);
    return own.includes('\n') ? undefined : own;
  }
  const indent = ' '.repeat(columnOf(text, start));
  return shift(indent + written, -indent.length);
}

function flowOf(nodes: readonly Node[], text: string): string[] | undefined {
  const found: string[] = [];
  for (const node of nodes) {
    const { start, end } = nodeSpan(node, text);
    const written = text.slice(start, end);
    const isPlain = isScalar(node) && node.type === 'PLAIN';
    const isBlock = (isMap(node) && !node.flow) || (isScalar(node) && /^BLOCK/.test(node.type ?? ''));
    if (isBlock || isShared(node) || written.includes('\n')) return undefined;
    if (isPlain && /[,[\]{}]|: |^[-?:]/.test(written)) return undefined;
    found.push(written);
  }
  return found;
}

/** Returns whether a node has an anchor by which it is repeated elsewhere: it cannot be taken away from its place. */
export function isShared(node: unknown): boolean {
  if (isScalar(node)) return node.anchor !== undefined;
  if (isPair(node)) return isShared(node.key) || isShared(node.value);
  if (!isMap(node) && !isSeq(node)) return true;
  return node.anchor !== undefined || (node.items as unknown[]).some(isShared);
}

/**
 * Adds things behind a key of a map: after those that are there, or with a key of their own. `undefined` when the
 * place is written in a way that cannot take them.
 *
 * @param after The key after which a new one goes; otherwise it goes to the end.
 */
export function addItems(
  source: Source,
  map: YAMLMap,
  key: string,
  items: Items,
  after?: string,
): readonly TextChange[] | undefined {
  const { text } = source;
  const pair = pairOf(map, key);
  if (pair === undefined) {
    if (map.flow) return items.flow && [addEntry(source, map, key, inBrackets(items.flow), after)];
    const column = columnOf(text, map.range?.[0] ?? 0);
    const { text: added, span } = addEntry(source, map, key, asValue(items, column), after);
    return [{ span, text: added.replace(`${key}: \n`, `${key}:\n`) }];
  }
  const { value } = pair;
  if (isSeq(value) && value.items.length > 0) {
    if (value.flow) {
      if (items.flow !== undefined) return [addItem(source, value, items.flow.join(', '))];
      return intoList(source, map, pair, items);
    }
    const column = columnOf(text, value.range?.[0] ?? 0);
    const last = nodeSpan(value.items[value.items.length - 1] as Node, text);
    return [insertAt(lineEnd(text, last.end), `\n${shift(items.lines, column)}`)];
  }
  return intoList(source, map, pair, items);
}

/**
 * Adds what is written in one place to what stands behind a key of a map, as a list; what stands there already is not
 * said twice. `undefined` when one of both is written in a way that cannot become a list.
 *
 * @param own the entry that gets more
 * @param value what it gets
 */
export function mergeItems(
  source: Source,
  map: YAMLMap,
  own: Pair,
  value: unknown,
): readonly TextChange[] | undefined {
  const items = itemsOf(source, value);
  const known = itemsOf(source, own.value);
  if (items === undefined || known === undefined) return undefined;
  if (items.flow === undefined) return addItems(source, map, String(own.key), items);
  const flow = items.flow.filter((one) => !(known.flow ?? []).includes(one));
  if (flow.length === 0) return [];
  const lines = flow.map((one) => `- ${one}`).join('\n');
  return addItems(source, map, String(own.key), { flow, lines });
}

/** The value of a new key: one thing directly, several as a list. */
function asValue({ lines, flow }: Items, column: number): string {
  if (flow?.length === 1) return flow[0] ?? '';
  const isOne = !/\n- /.test(lines) && !lines.startsWith('#');
  const body = isOne ? lines.replace(/^- /, '  ').replace(/^ {2}/gm, '') : lines;
  return isOne && !body.includes('\n') && !/^[\w-]+:(\s|$)/.test(body)
    ? body
    : `\n${shift(body, column + 2)}`;
}

function inBrackets(flow: readonly string[]): string {
  return flow.length === 1 ? (flow[0] ?? '') : `[${flow.join(', ')}]`;
}

/**
 * Turns what stands behind a key into a list in lines, or in brackets within braces. `undefined` when it is not written
 * in a way that it can become one.
 *
 * @param items More at its end.
 */
export function intoList(
  source: Source,
  map: YAMLMap,
  pair: Pair,
  items: Items = { lines: '', flow: [] },
): readonly TextChange[] | undefined {
  const { text } = source;
  const { value } = pair;
  const before = itemsOf(source, value);
  if (before === undefined || !isNodeOf(value)) return undefined;
  const span = nodeSpan(value, text);
  if (map.flow) {
    if (before.flow === undefined || items.flow === undefined) return undefined;
    return [replace(span, `[${[...before.flow, ...items.flow].join(', ')}]`)];
  }
  const key = nodeSpan(pair.key as Node, text);
  const gap = { start: key.end, end: span.start };
  if (!/^["']?\s*:\s*$/.test(text.slice(gap.start, gap.end))) return undefined;
  const column = columnOf(text, key.start) + 2;
  const colon = text.indexOf(':', gap.start) + 1;
  const end = lineEnd(text, span.end);
  // What follows on the last line is a comment, which stays there.
  const rest = isMap(value) && !value.flow ? '' : text.slice(span.end, end);
  const all = `${before.lines}${rest}${items.lines === '' ? '' : `\n${items.lines}`}`;
  return [replace({ start: colon, end }, `\n${shift(all, column)}`)];
}

function isNodeOf(value: unknown): value is Node {
  return isMap(value) || isSeq(value) || isScalar(value);
}
