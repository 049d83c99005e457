import {
  Alias,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  Pair,
  Scalar,
  YAMLMap,
  YAMLSeq,
} from 'yaml';

/** The range of a node as the parser gives it: the start, the end of its value, and the end of what belongs to it. */
export type NodeRange = [start: number, end: number, after: number];

/** Moves the nodes of a tree that nobody else has yet by so many UTF-16 units. Whatever is no node stays as it is. */
export function moveInPlace(item: unknown, by: number): void {
  if (isPair(item)) {
    moveInPlace(item.key, by);
    moveInPlace(item.value, by);
  } else if (isMap(item) || isSeq(item) || isScalar(item) || isAlias(item)) {
    if (item.range) item.range = movedRange(item.range, by);
    if (isMap(item) || isSeq(item)) for (const one of item.items) moveInPlace(one, by);
  }
}

/** Returns the same tree at other places, without its comments; the very same when nothing moves. */
export function movedNode(item: unknown, by: number): unknown {
  if (by === 0) return item;
  if (isPair(item)) return new Pair(movedNode(item.key, by), movedNode(item.value, by));
  if (isScalar(item)) return withRange(new Scalar(item.value), item, by);
  if (isAlias(item)) return withRange(new Alias(item.source), item, by);
  if (!isMap(item) && !isSeq(item)) return item;
  const copy = isMap(item) ? new YAMLMap(item.schema) : new YAMLSeq(item.schema);
  withRange(copy, item, by);
  copy.items = item.items.map((one) => movedNode(one, by)) as typeof copy.items;
  return copy;
}

function withRange<T extends Node>(copy: T, old: Node, by: number): T {
  Object.assign(copy, old);
  if (old.range) copy.range = movedRange(old.range, by);
  return copy;
}

function movedRange([start, end, after]: readonly [number, number, number], by: number): NodeRange {
  return [start + by, end + by, after + by];
}
