import { isCollection, isPair, isScalar, type Node } from 'yaml';
import type { Source } from '../source.ts';
import type { Span } from '../span.ts';
import { nodeSpan, pairSpan } from './nodes.ts';

/**
 * Yields every key with its value and every item that stands on more than one line, outer ones before those in them: a
 * section, a stage, a step, a cell, a list, a long text.
 */
export function* blocksOf({ text, document }: Source): Generator<Span> {
  const open: unknown[] = [document.contents];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isCollection(node)) continue;
    for (const item of node.items) {
      const inner: unknown = isPair(item) ? item.value : item;
      if (!isCollection(inner) && !isScalar(inner)) continue;
      const span = isPair(item) ? pairSpan(item, text) : nodeSpan(inner as Node, text);
      const lineEnd = text.indexOf('\n', span.start);
      if (lineEnd === -1 || lineEnd >= span.end) continue;
      yield span;
      open.push(inner);
    }
  }
}
