import { isCollection, isPair, isScalar, type Node } from 'yaml';
import type { Source } from '../source.ts';
import { contains, type Span } from '../span.ts';
import { nodeSpan, pairSpan } from './nodes.ts';

/**
 * Returns the spans around an offset, from the innermost to the whole document, each in the next: word, value, key with
 * its value, item, list, and so on. Never empty.
 */
export function enclosingSpans({ text, document }: Source, offset: number): readonly Span[] {
  const spans: Span[] = [{ start: 0, end: text.length }];
  let node: unknown = document.contents;
  while (isCollection(node) || isScalar(node)) {
    const span = nodeSpan(node, text);
    if (!contains(span, offset)) break;
    // The outermost one is the document but for the white space around it.
    if (node !== document.contents || isScalar(node)) spans.push(span);
    if (isScalar(node)) break;
    const item: unknown = node.items.find((one) => {
      const place = isPair(one) ? pairSpan(one, text) : nodeSpan(one as Node, text);
      return contains(place, offset);
    });
    if (isPair(item)) {
      spans.push(pairSpan(item, text));
      const key = item.key as Node;
      node = contains(nodeSpan(key, text), offset) ? key : item.value;
    } else node = item;
  }
  const innermost = spans[spans.length - 1];
  if (innermost !== undefined && spans.length > 1) spans.push(wordAt(text, innermost, offset));
  return nested(spans.reverse(), offset);
}

function wordAt(text: string, { start, end }: Span, offset: number): Span {
  const isWord = (at: number): boolean => /[\p{L}\p{M}\p{N}_-]/u.test(text[at] ?? '');
  let from = offset;
  let to = offset;
  while (from > start && isWord(from - 1)) from--;
  while (to < end && isWord(to)) to++;
  return { start: from, end: to };
}

/** Only those that are larger than the one before. */
function nested(spans: readonly Span[], offset: number): Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    const inner = kept[kept.length - 1] ?? { start: offset, end: offset };
    const holds = span.start <= inner.start && inner.end <= span.end;
    if (holds && span.end - span.start > inner.end - inner.start) kept.push(span);
  }
  return kept.length === 0 ? [spans[spans.length - 1] ?? { start: offset, end: offset }] : kept;
}
