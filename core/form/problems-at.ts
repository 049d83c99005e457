import { isMap, isScalar, type Node } from 'yaml';
import type { BlueprintFile } from '../blueprint-file.ts';
import { pairFor } from '../fields/field-at.ts';
import type { Owner } from '../fields/owner.ts';
import type { Problem } from '../problem.ts';
import { keysOf, schema } from '../schema.ts';
import { nodeSpan, pairSpan } from '../source/nodes.ts';
import type { Span } from '../span.ts';

/** The field of a problem that is about no single one of them. */
export const wholeElement = '';

/**
 * Returns the problems of an element by the key that they are about; not those of what has a form of its own within it.
 *
 * @param parts the keys behind which that stands
 */
export function problemsAt(
  { source }: BlueprintFile,
  { node, pair, element }: Owner,
  problems: readonly Problem[],
  parts: ReadonlySet<string>,
): ReadonlyMap<string, readonly Problem[]> {
  const found = new Map<string, Problem[]>();
  const { text } = source;
  const whole = pair !== undefined ? pairSpan(pair, text) : node === null ? undefined : nodeSpan(node, text);
  if (whole === undefined) return found;
  const spans: [field: string, span: Span][] = [];
  if (isMap(node)) {
    for (const { key } of keysOf(element).values()) {
      const own = pairFor(node, element, key);
      if (own === undefined) continue;
      const all = pairSpan(own, text);
      const name = own.key as Node;
      spans.push([key, parts.has(key) ? nodeSpan(name, text) : all]);
      if (parts.has(key)) spans.push([elsewhere, all]);
    }
    // Behind any other key are cells, or nothing that is known.
    for (const own of node.items) {
      const name = own.key as Node;
      spans.push([wholeElement, nodeSpan(name, text)], [elsewhere, pairSpan(own, text)]);
    }
  } else if (isScalar(node)) spans.push([schema[element].short ?? wholeElement, nodeSpan(node, text)]);
  for (const problem of problems) {
    const { start } = problem.span;
    if (!isWithin(whole, start)) continue;
    const field = spans.find(([, span]) => isWithin(span, start))?.[0] ?? wholeElement;
    if (field === elsewhere) continue;
    const known = found.get(field);
    if (known) known.push(problem);
    else found.set(field, [problem]);
  }
  return found;
}

const elsewhere = '\0';

function isWithin(span: Span, offset: number): boolean {
  return span.start <= offset && (offset < span.end || (span.start === span.end && offset === span.start));
}
