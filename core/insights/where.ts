import type { Element } from '../model.ts';
import type { Span } from '../span.ts';

/** An element that a figure comes from, by its name and where that is written. */
export interface Where {
  readonly name: string;
  readonly span: Span;
}

/** Returns where elements are, each once, in their order. */
export function whereOf(elements: Iterable<Element>): readonly Where[] {
  return [...new Set(elements)].map(({ name, id, nameSpan }) => ({
    name: name.trim() === '' ? id : name,
    span: nameSpan,
  }));
}
