import { type Alias, isCollection, isPair, type Node } from 'yaml';
import type { BlueprintFile } from '../blueprint-file.ts';
import { aliasTargets, nodeSpan } from '../source/nodes.ts';
import type { Source } from '../source.ts';
import type { Span } from '../span.ts';
import type { Refused } from './gesture.ts';

/**
 * Returns the refusal to change what an alias or a merge key brings in, with the place of what it repeats; `undefined`
 * for what is written where it is read.
 */
export function whyRepeated({ source }: BlueprintFile, span: Span): Refused | undefined {
  if (!/^[*[{]/.test(source.text.slice(span.start, span.end)) || isWritten(source, span)) return undefined;
  const target = [...aliasTargets(source.document)].find(([{ range }]) => isIn(span, range?.[0] ?? -1))?.[1];
  return {
    refused:
      'What stands here is repeated from elsewhere in the file. Change it there, or write it out here.',
    ...(target && { place: nodeSpan(target, source.text) }),
  };
}

/** Returns whether a bracket at a place begins something of its own, and not the value of a merge key. */
function isWritten({ document, text }: Source, { start }: Span): boolean {
  if (text[start] === '*') return false;
  let node: unknown = document.contents;
  while (isCollection(node)) {
    const item: unknown = node.items.find((one) => holds(one, start));
    if (isPair(item) && String(item.key) === '<<') return false;
    node = isPair(item) ? (holds(item.value, start) ? item.value : undefined) : item;
  }
  return true;
}

function holds(item: unknown, offset: number): boolean {
  if (isPair(item)) return holds(item.key, offset) || holds(item.value, offset);
  const [start = 0, , end = 0] = (item as Node | null)?.range ?? [];
  return start <= offset && offset < end;
}

/**
 * Returns the refusal to take something away that is repeated elsewhere by its anchor, with the place of the first
 * alias; `undefined` when nothing repeats it.
 */
export function whyKept({ source }: BlueprintFile, spans: readonly Span[]): Refused | undefined {
  if (!source.text.includes('&')) return undefined;
  const isWithin = (offset: number): boolean => spans.some((span) => isIn(span, offset));
  for (const [alias, target] of aliasTargets(source.document)) {
    if (!isWithin(startOf(target)) || isWithin(startOf(alias))) continue;
    const name = (alias as Alias).source;
    return {
      refused: `This is repeated elsewhere in the file by *${name}. Write it out there first.`,
      place: nodeSpan(alias, source.text),
    };
  }
  return undefined;
}

function isIn({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}

function startOf(node: Node): number {
  return node.range?.[0] ?? -1;
}
