import { type Alias, isCollection, isMap, isNode, type Node, type Pair, type YAMLMap } from 'yaml';
import { removeEntry } from '../edit.ts';
import { fixWith } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { lineStart } from '../source/lines.ts';
import { childAt, pairSpan } from '../source/nodes.ts';
import type { Source } from '../source.ts';
import { contains, type Span } from '../span.ts';

/**
 * Takes a key out with its value; comments above it stay. Nothing to offer where the key is not written in a plain way
 * (behind `?`, an anchor or a tag), or where something else repeats a part of it.
 *
 * @param key where the key is written, without its value
 * @param targets what the aliases of the file repeat, asked for only where it matters
 */
export function removeKeyFix(
  source: Source,
  key: Span,
  targets: () => ReadonlyMap<Alias, Node>,
): readonly Fix[] {
  const entry = entryAt(source, key.start);
  if (
    entry === undefined ||
    !isWrittenPlainly(source, entry.map, key) ||
    isRepeated(source, entry.pair, targets())
  ) {
    return [];
  }
  const { text } = source;
  return fixWith(
    `Remove ${JSON.stringify(text.slice(key.start, key.end).replace(/^(["'])(.*)\1$/, '$2'))}`,
    removeEntry(source, entry.map, entry.pair),
  );
}

function entryAt({ document }: Source, start: number): { map: YAMLMap; pair: Pair } | undefined {
  let node: unknown = document.contents;
  while (isCollection(node)) {
    const pair = isMap(node)
      ? node.items.find(({ key }) => isNode(key) && key.range?.[0] === start)
      : undefined;
    if (isMap(node) && pair !== undefined) return { map: node, pair };
    node = childAt(node, start);
  }
  return undefined;
}

/** Returns whether nothing but a dash or a bracket stands before it, which would be left alone without it. */
function isWrittenPlainly({ text }: Source, { flow }: YAMLMap, { start }: Span): boolean {
  const before = text.slice(lineStart(text, start), start);
  return flow ? /(?:^|[{,])\s*$/.test(before) : /^\uFEFF?\s*(?:-\s+)?$/.test(before);
}

function isRepeated({ text }: Source, pair: Pair, targets: ReadonlyMap<Alias, Node>): boolean {
  const span = pairSpan(pair, text);
  const isWithin = (offset: number | undefined) => offset !== undefined && contains(span, offset);
  for (const [alias, target] of targets) {
    if (isWithin(target.range?.[0]) && !isWithin(alias.range?.[0])) return true;
  }
  return false;
}
