import {
  type Alias,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Span } from '../span.ts';

/** Returns whether a value is empty; `~` and `null` are ways to write nothing. */
export function isEmpty(node: Node | null): boolean {
  if (node === null) return true;
  if (!isScalar(node)) return false;
  const { value } = node;
  if (value === null) return true;
  return node.type === 'PLAIN' && (value === '' || value === '~' || value === 'null');
}

/** Returns whether nothing is written yet: no more than white space, comments and the mark of a document. */
export function isBlank({ contents, errors }: Document): boolean {
  if (errors.length > 0) return false;
  return contents === null || (isScalar(contents) && contents.type === 'PLAIN' && contents.value === '');
}

/**
 * Returns the span of a node, without the white space and comments after it. A node without a place, which the parser
 * does not make, is at the start of the text.
 */
export function nodeSpan(node: Node, text: string): Span {
  const start = node.range?.[0] ?? 0;
  let last: Node = node;
  // The end of a block is the end of the last thing in it.
  while (isCollection(last) && !last.flow && last.items.length > 0) {
    const item: unknown = last.items[last.items.length - 1];
    const next: unknown = isPair(item) ? (isWritten(item.value) ? item.value : item.key) : item;
    if (!isCollection(next) && !isScalar(next) && !isAlias(next)) break;
    last = next;
  }
  let end = last.range?.[1] ?? start;
  if (isScalar(last) && last.type !== 'PLAIN') while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end: Math.max(start, end) };
}

/** Returns the span of a key and its value. */
export function pairSpan(pair: Pair, text: string): Span {
  const key = nodeSpan(pair.key as Node, text);
  const value = pair.value === null ? key : nodeSpan(pair.value as Node, text);
  return { start: key.start, end: Math.max(key.end, value.end) };
}

/**
 * Returns what is directly in a map or list and holds an offset: a key, a value or an item; `undefined` when none does.
 * Looked for by halves, since a list may have thousands of items and be asked for each of them.
 */
export function childAt({ items }: YAMLMap | YAMLSeq, offset: number): Node | undefined {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const [first] = partsOf(items[middle]);
    if ((first?.range?.[0] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return partsOf(items[low - 1]).find(({ range }) => {
    const [start = 0, , end = 0] = range ?? [];
    return start <= offset && offset < end;
  });
}

/** The nodes of an item: of a pair its key and its value. */
function partsOf(item: unknown): readonly Node[] {
  return (isPair(item) ? [item.key, item.value] : [item]).filter(isNode);
}

function isWritten(value: unknown): boolean {
  return value !== null && !(isScalar(value) && value.source === '' && value.type === 'PLAIN');
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/**
 * Returns the node that each alias of a document repeats: the last node before it with its name. An alias that repeats
 * nothing is not in the result.
 */
export function aliasTargets(document: Document): ReadonlyMap<Alias, Node> {
  const targets = new Map<Alias, Node>();
  for (const [alias, target] of aliasesIn(document)) if (target !== undefined) targets.set(alias, target);
  return targets;
}

/** Returns every alias of a document, and what it repeats as {@link aliasTargets} says. */
export function aliasesIn(document: Document): ReadonlyMap<Alias, Node | undefined> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node | undefined>();
  const open: unknown[] = [document.contents];
  while (open.length > 0) {
    const node = open.pop();
    if (isPair(node)) open.push(node.value, node.key);
    else if (isAlias(node)) targets.set(node, anchors.get(node.source));
    else if (isMap(node) || isSeq(node) || isScalar(node)) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
      if (!isScalar(node)) for (let at = node.items.length - 1; at >= 0; at--) open.push(node.items[at]);
    }
  }
  return targets;
}
