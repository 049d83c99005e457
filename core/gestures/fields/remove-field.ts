import { isAlias, isMap, isScalar, type Node, type Pair, type YAMLMap } from 'yaml';
import { removeEntry, replace } from '../../edit.ts';
import { pairFor } from '../../fields/field-at.ts';
import type { Owner } from '../../fields/owner.ts';
import { comesFrom } from '../../fields/repeated.ts';
import type { TextChange } from '../../problem.ts';
import { cutLines, cutParagraph, linesWithComments } from '../../refactor/lines.ts';
import { type ElementName, type KeySchema, schema } from '../../schema.ts';
import { lineEnd, lineStart } from '../../source/lines.ts';
import { isEmpty, nodeSpan, pairSpan } from '../../source/nodes.ts';
import { pairOf } from '../../source/places.ts';
import type { Source } from '../../source.ts';
import type { Draft } from '../draft.ts';
import type { Refused } from '../gesture.ts';

/** Takes a key away with the comments that belong to it. What is left of an element in braces is written short. */
export function removeField(draft: Draft, owner: Owner, { key, required }: KeySchema): Refused | undefined {
  const { source } = draft.file;
  const { node, element } = owner;
  const isShort = schema[element].short === key && isScalar(node) && !isEmpty(node);
  if (required || (isShort && element !== 'lane' && owner.pair === undefined)) {
    return { refused: `"${key}" cannot be empty: ${schema[element].title} has to have it.` };
  }
  if (isShort) {
    const change = withoutValue(source, owner);
    if (change === undefined) return { refused: `"${key}" cannot be empty here.` };
    draft.change([change]);
    return undefined;
  }
  if (!isMap(node)) return undefined;
  const pair = pairFor(node, element, key);
  if (pair === undefined) return notWritten(source, node, key);
  const change = removal(source, node, pair, element);
  if (change === undefined)
    return { refused: 'This is all that is written here. Delete it as a whole instead.' };
  draft.change([change]);
  return undefined;
}

/** A key that is not there needs nothing, unless another map brings it in. */
function notWritten(source: Source, map: YAMLMap, key: string): Refused | undefined {
  const merged = pairOf(map, '<<')?.value;
  if (!isAlias(merged)) return undefined;
  return merged.resolve(source.document)?.toString().includes(`${key}:`)
    ? comesFrom(source, merged)
    : undefined;
}

/** A declaration that is only a name keeps its id. */
function withoutValue({ text }: Source, { node, pair }: Owner): TextChange | undefined {
  if (node === null || pair === undefined) return undefined;
  const span = nodeSpan(node, text);
  const { end } = nodeSpan(pair.key as Node, text);
  const gap = text.slice(end, span.start);
  return /^\s*:[ \t]+$/.test(gap)
    ? replace({ start: end + gap.trimEnd().length, end: span.end }, '')
    : undefined;
}

function removal(source: Source, map: YAMLMap, pair: Pair, element: ElementName): TextChange | undefined {
  const { text } = source;
  if (map.flow && map.items.length === 1) {
    const all = nodeSpan(map, text);
    return text.slice(all.start, all.end).includes('#') ? undefined : replace(all, '{}');
  }
  if (map.flow) return shortened(source, map, pair, schema[element].short) ?? removeEntry(source, map, pair);
  const span = pairSpan(pair, text);
  const isBehindDash = text.slice(lineStart(text, span.start), span.start).trim() !== '';
  if (isBehindDash) return map.items.length > 1 ? removeEntry(source, map, pair) : undefined;
  const lines = linesWithComments(text, span);
  const isFirst = map.items[0] === pair;
  const own =
    isFirst && element === 'document'
      ? { start: lineStart(text, span.start), end: lineEnd(text, span.end) }
      : lines;
  const isParagraph =
    /\n[ \t\r]*\n$/.test(text.slice(0, own.start)) && /^\r?\n[ \t]*(?:\r?\n|$)/.test(text.slice(own.end));
  return replace((isParagraph ? cutParagraph : cutLines)(text, own), '');
}

/** Takes an entry out of braces where one is left that the element can be written short by: that alone stays. */
function shortened(
  { text }: Source,
  map: YAMLMap,
  pair: Pair,
  short: string | undefined,
): TextChange | undefined {
  const [first, second, ...more] = map.items;
  const left = first === pair ? second : first;
  if (more.length > 0 || left === undefined || second === undefined) return undefined;
  const value = left.value;
  const span = nodeSpan(map, text);
  if (
    !isScalar(left.key) ||
    left.key.value !== short ||
    !isScalar(value) ||
    isEmpty(value) ||
    map.anchor !== undefined
  )
    return undefined;
  if (/[#\n]/.test(text.slice(span.start, span.end))) return undefined;
  const own = nodeSpan(value, text);
  return replace(span, text.slice(own.start, own.end));
}
