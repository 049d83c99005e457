import { isSeq, type Node, type Pair, type YAMLSeq } from 'yaml';
import type { WrittenLink } from '../analysis/written-links.ts';
import type { BlueprintFile } from '../blueprint-file.ts';
import { insertAt, removeEntry, replace } from '../edit.ts';
import type { Cell, Step } from '../model.ts';
import type { TextChange } from '../problem.ts';
import { lineEnd, lineStart } from '../source/lines.ts';
import { nodeSpan } from '../source/nodes.ts';
import { mapAt, pairOf } from '../source/places.ts';
import type { Span } from '../span.ts';
import { cutLines, linesWithComments } from './lines.ts';
import { itemSpan } from './places.ts';

/** The keys that lead from a cell or a step to others. */
export type ReferenceKey = 'to' | 'next' | 'needs';

/** Takes an arrow out of `to` or `next`, with the comments that belong to it; with the key when it was the only one. */
export function removeLink(file: BlueprintFile, { from, link }: WrittenLink): TextChange | undefined {
  const key = from.kind === 'step' ? 'next' : 'to';
  return removeReference(file, { owner: from, key, span: link.span }, 'without-key');
}

/** The place of one reference: whose it is, and where it is written. */
export interface WrittenReference {
  readonly owner: Cell | Step;
  readonly key: ReferenceKey;
  readonly span: Span;
}

/**
 * Takes a reference out of the list behind its key, with the comments that belong to it.
 *
 * @param last What happens to the key of the only one: it goes, or it says from then on that there is none.
 * @returns `undefined` where an alias stands for one of them
 */
export function removeReference(
  { source }: BlueprintFile,
  { owner, key, span }: WrittenReference,
  last: 'without-key' | 'with-none',
): TextChange | undefined {
  const { text } = source;
  const map = mapAt(source, owner.span);
  const pair = pairOf(map, key);
  if (map === undefined || pair === undefined) return undefined;
  const { value } = pair;
  const nodes = (isSeq(value) ? value.items : [value]) as (Node | null)[];
  const index = nodes.findIndex((node) => node?.range?.[0] === span.start);
  if (index === -1) return undefined;
  if (isSeq(value) && nodes.length > 1) return withoutItem(text, value, index);
  if (last === 'without-key') return map.items.length > 1 ? removeEntry(source, map, pair) : undefined;
  return withNone(text, pair);
}

function withoutItem(text: string, list: YAMLSeq, index: number): TextChange {
  const nodes = list.items as Node[];
  const node = nodes[index] as Node;
  const span = nodeSpan(node, text);
  if (!list.flow) return replace(cutLines(text, linesWithComments(text, itemSpan(text, node))), '');
  const next = nodes[index + 1];
  if (next !== undefined) return replace({ start: span.start, end: nodeSpan(next, text).start }, '');
  const before = nodes[index - 1];
  return replace(
    { start: before === undefined ? span.start : nodeSpan(before, text).end, end: span.end },
    '',
  );
}

/** Writes that there is none, in the place of all that stands behind a key. */
function withNone(text: string, pair: Pair): TextChange | undefined {
  const key = nodeSpan(pair.key as Node, text);
  const span = nodeSpan(pair.value as Node, text);
  const colon = text.indexOf(':', key.end) + 1;
  if (text.slice(colon, span.start).includes('#')) return replace(span, '[]');
  if (lineStart(text, span.start) <= key.start) return replace(span, '[]');
  // A comment behind the only item goes with it.
  return colon === 0
    ? insertAt(key.end, ': []')
    : replace({ start: colon, end: lineEnd(text, span.end) }, ' []');
}
