import { type Alias, type Document, isAlias, isCollection, isPair, isScalar, type Node } from 'yaml';
import type { BlueprintFile } from '../blueprint-file.ts';
import type { Refused } from '../refused.ts';
import { firstLine, lineAt } from '../source/lines.ts';
import { aliasesIn, aliasTargets, nodeSpan } from '../source/nodes.ts';
import type { Source } from '../source.ts';
import type { Span } from '../span.ts';

/** Returns the refusal to change what an alias brings in, with the place of what it repeats. */
export function comesFrom(source: Source, alias: Node): Refused {
  return repeats(source, isAlias(alias) ? aliasTargets(source.document).get(alias) : undefined);
}

/**
 * Returns the refusal to change what an alias or a merge key brings in, with the place of what it repeats; `undefined`
 * for what is written where it is read.
 */
export function whyRepeated({ source }: Pick<BlueprintFile, 'source'>, span: Span): Refused | undefined {
  if (!/^[*[{]/.test(source.text.slice(span.start, span.end)) || isWritten(source, span)) return undefined;
  const targets = aliasTargets(source.document);
  return repeats(source, [...targets].find(([{ range }]) => isIn(span, range?.[0] ?? -1))?.[1]);
}

function repeats({ text }: Source, target: Node | undefined): Refused {
  return {
    refused:
      'What stands here is repeated from elsewhere in the file by an alias. Change it there, or write it out here.',
    ...(target && { place: firstLine(text, nodeSpan(target, text)) }),
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
export function whyKept(
  { source }: Pick<BlueprintFile, 'source'>,
  spans: readonly Span[],
): Refused | undefined {
  if (!hasAnchors(source)) return undefined;
  const isWithin = (offset: number): boolean => spans.some((span) => isIn(span, offset));
  for (const [alias, target] of aliasTargets(source.document)) {
    if (isWithin(target.range?.[0] ?? -1) && !isWithin(alias.range?.[0] ?? -1))
      return isShared(source, alias);
  }
  return undefined;
}

/**
 * Returns the refusal of a change that would also change what an alias repeats in another place, or leave it nothing to
 * repeat, with the place of the alias; `undefined` when every alias that is left repeats what one of its name did.
 */
export function whyShared(
  { source }: Pick<BlueprintFile, 'source'>,
  after: Pick<BlueprintFile, 'source'>,
): Refused | undefined {
  if (!hasAnchors(source)) return undefined;
  const before = repeatedIn(source.document);
  const known = new Set([...before].map(([{ source: name }, text]) => `${name} ${text}`));
  for (const [{ source: name }, text] of repeatedIn(after.source.document)) {
    if (known.has(`${name} ${text}`)) continue;
    const alias = [...before.keys()].find((one) => one.source === name);
    if (alias !== undefined) return isShared(source, alias);
  }
  return undefined;
}

function hasAnchors({ text }: Source): boolean {
  return /(?:^|[\s,[{])&[^\s,[\]{}]/.test(text);
}

function isShared({ text, lineStarts }: Source, alias: Alias): Refused {
  const span = nodeSpan(alias, text);
  const line = lineAt(lineStarts, span.start) + 1;
  return {
    refused: `Line ${line} repeats this by the alias *${alias.source}, and would change with it. Write it out there first.`,
    place: span,
  };
}

/** Returns what each alias of a document repeats, in one line. */
function repeatedIn(document: Document): ReadonlyMap<Alias, string> {
  return new Map([...aliasesIn(document)].map(([alias, target]) => [alias, inOneLine(target)]));
}

function inOneLine(node: unknown): string {
  if (isPair(node)) return `${inOneLine(node.key)}: ${inOneLine(node.value)}`;
  if (isScalar(node)) return JSON.stringify(node.value);
  if (isCollection(node)) return `[${node.items.map(inOneLine).join(', ')}]`;
  return isAlias(node) ? `*${node.source}` : '';
}

function isIn({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}
