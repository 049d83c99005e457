import { isAlias, isCollection, isMap, isPair, isScalar, type Node } from 'yaml';
import type { BlueprintFile } from '../../blueprint-file.ts';
import { addEntry, addItem, addSection, insertAt, replace } from '../../edit.ts';
import type { TextChange } from '../../problem.ts';
import { cutLines, cutParagraph, shift, withGapAbove } from '../../refactor/lines.ts';
import { columnOf, lineEnd, lineStart } from '../../source/lines.ts';
import { nodeSpan } from '../../source/nodes.ts';
import { anchoredSpan } from '../cards/card-place.ts';
import type { Draft } from '../draft.ts';
import type { Refused } from '../gesture.ts';
import { whyNotHere } from '../why-not-here.ts';
import { isSpaced, linesOfItem, type Strip, type StripOf, stripIn } from './strip.ts';

/** Something that can be put into a strip. */
export interface StripItem {
  /** Lines with a dash, and the comments above, as they stand in a column. */
  readonly lines: string;
  readonly column: number;
  /** The same as it can be written in brackets; absent when it cannot. */
  readonly flow?: string;
  /** True when empty lines were around it. */
  readonly isSpaced?: boolean;
}

/** Returns what is written for one thing of a strip, with its comments. */
export function itemAt(file: BlueprintFile, of: StripOf, index: number): StripItem | Refused {
  const strip = stripIn(file, of);
  if ('refused' in strip) return strip;
  const { list } = strip;
  const node = list?.items[index] as Node | undefined;
  const { text } = file.source;
  const refused = whyNotHere(
    file,
    strip.key,
    strip.map.range ? { start: strip.map.range[0], end: strip.map.range[1] } : file.model.span,
  );
  if (list === undefined || node === undefined) return refused;
  const flow = flowOf(node, text);
  if (list.flow) return flow === undefined ? refused : { lines: `- ${flow}`, column: 0, flow };
  const span = linesOfItem(text, list, index);
  if (span === undefined) return refused;
  const lines = text.slice(span.start, span.end);
  const column = columnOf(text, list.range?.[0] ?? 0);
  const isNoted = lines.includes('#');
  return { lines, column, isSpaced: isSpaced(file, list, strip.key), ...(flow && !isNoted && { flow }) };
}

function flowOf(node: Node, text: string): string | undefined {
  const { start, end } = anchoredSpan(text, node);
  const written = text.slice(start, end);
  const isPlain =
    (isMap(node) && node.flow === true) ||
    (isScalar(node) && !/^BLOCK/.test(node.type ?? '')) ||
    isAlias(node);
  return isPlain && !written.includes('\n') ? written : undefined;
}

/** Puts something into a strip, before the one at an index or at the end. */
export function putItem(draft: Draft, of: StripOf, index: number, item: StripItem): Refused | undefined {
  const { file } = draft;
  if (isBare(file) && of === 'stages') {
    const { text } = file.source;
    const gap = text === '' || text === '\uFEFF' || text.endsWith('\n') ? '' : '\n';
    draft.change([insertAt(text.length, `${gap}stages:\n${shift(item.lines, 2 - item.column)}\n`)]);
    return undefined;
  }
  const strip = stripIn(file, of);
  if ('refused' in strip) return strip;
  const change = strip.list === undefined ? asFirst(file, strip, item) : among(file, strip, index, item);
  if (change === undefined)
    return whyNotHere(file, strip.key, { start: strip.map.range?.[0] ?? 0, end: strip.map.range?.[1] ?? 0 });
  draft.change([change]);
  return undefined;
}

function isBare({ source }: BlueprintFile): boolean {
  const { contents } = source.document;
  return contents === null || (isScalar(contents) && contents.source === '');
}

function among(
  file: BlueprintFile,
  { list, key }: Strip,
  index: number,
  item: StripItem,
): TextChange | undefined {
  const { source } = file;
  const { text } = source;
  if (list === undefined) return undefined;
  if (list.flow) return item.flow === undefined ? undefined : addItem(source, list, item.flow, index);
  const lines = shift(item.lines, columnOf(text, list.range?.[0] ?? 0) - item.column);
  const gap =
    isSpaced(file, list, key) || (list.items.length === 1 && item.isSpaced === true) ? '\n\n' : '\n';
  if (index > 0) {
    const before = linesOfItem(text, list, Math.min(index, list.items.length) - 1);
    return before && insertAt(before.end, gap + lines);
  }
  const next = linesOfItem(text, list, 0);
  return next && insertAt(next.start, lines + gap);
}

/** Puts the first thing into a strip, behind its key or with the key. */
function asFirst(file: BlueprintFile, { map, key, pair }: Strip, item: StripItem): TextChange | undefined {
  const { source } = file;
  const { text } = source;
  if (map.flow) {
    if (item.flow === undefined || pair === undefined) return undefined;
    const value = nodeSpan(pair.value as Node, text);
    return value.end > value.start ? replace(value, `[${item.flow}]`) : undefined;
  }
  const column = columnOf(text, map.range?.[0] ?? 0) + 2;
  const lines = shift(item.lines, column - item.column);
  if (pair === undefined) {
    if (map === source.document.contents) {
      const written = text.trim() === '' || /\n\s*\n$/.test(text) ? '' : text.endsWith('\n') ? '\n' : '\n\n';
      const change = addSection(source, key, `${key}:\n${lines}`);
      return change.span.start === text.length
        ? { ...change, text: written + change.text.trimStart() }
        : change;
    }
    const change = addEntry(source, map, key, `\n${lines}`);
    return change;
  }
  const name = nodeSpan(pair.key as Node, text);
  const colon = text.indexOf(':', name.end) + 1;
  const value = pair.value === null ? { start: colon, end: colon } : nodeSpan(pair.value as Node, text);
  if (colon === 0) return undefined;
  const start = value.end > value.start ? colon : lineEnd(text, colon);
  const end = Math.max(lineEnd(text, colon), value.end);
  const comment = value.end > value.start ? text.slice(value.end, lineEnd(text, value.end)).trimEnd() : '';
  return replace({ start, end }, `${comment}\n${lines}`);
}

/** Takes one thing out of a strip; the last step of a stage leaves no list behind. */
export function takeItem(draft: Draft, of: StripOf, index: number): Refused | undefined {
  const { file } = draft;
  const { text } = file.source;
  const strip = stripIn(file, of);
  if ('refused' in strip) return strip;
  const { list, pair } = strip;
  const refused = whyNotHere(file, strip.key, {
    start: strip.map.range?.[0] ?? 0,
    end: strip.map.range?.[1] ?? 0,
  });
  if (list === undefined || pair === undefined) return refused;
  if (list.flow) {
    const nodes = list.items as Node[];
    const [before, node, next] = [nodes[index - 1], nodes[index], nodes[index + 1]];
    if (node === undefined) return refused;
    const { start, end } = anchoredSpan(text, node);
    const span =
      next !== undefined
        ? { start, end: anchoredSpan(text, next).start }
        : { start: before === undefined ? start : nodeSpan(before, text).end, end };
    draft.change([replace(span, '')]);
    return undefined;
  }
  const span = linesOfItem(text, list, index);
  if (span === undefined) return refused;
  if (list.items.length > 1) {
    draft.change([replace(cutParagraph(text, span), '')]);
    return undefined;
  }
  const key = nodeSpan(pair.key as Node, text);
  const line = lineEnd(text, key.end);
  const isAlone = text.slice(key.end, line).trim() === ':' && text.slice(line, span.start).trim() === '';
  const isOwnLine = text.slice(lineStart(text, key.start), key.start).trim() === '';
  const start = isAlone && isOwnLine ? lineStart(text, key.start) : span.start;
  draft.change([replace(withGapAbove(text, cutLines(text, { start, end: span.end })), '')]);
  return undefined;
}

/** Returns where the anchors within an item are written, which a copy cannot have too. */
export function anchorsIn(node: Node, text: string): readonly { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  const open: unknown[] = [node];
  while (open.length > 0) {
    const one = open.pop();
    if (isPair(one)) open.push(one.key, one.value);
    if (!isScalar(one) && !isCollection(one)) continue;
    if (isCollection(one)) for (const child of one.items) open.push(child);
    if (one.anchor === undefined) continue;
    const before = text.slice(0, one.range?.[0] ?? 0);
    const at = before.lastIndexOf(`&${one.anchor}`);
    if (at !== -1)
      found.push({
        start: at,
        end: /^\s*/.exec(text.slice(at + one.anchor.length + 1))?.[0].includes('\n')
          ? at + one.anchor.length + 1
          : (one.range?.[0] ?? 0),
      });
  }
  return found;
}
