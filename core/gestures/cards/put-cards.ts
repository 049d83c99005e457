import { isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { BlueprintFile } from '../../blueprint-file.ts';
import { addLaneEntry, lanesAround } from '../../edit/lane-entry.ts';
import { insertAt, replace } from '../../edit.ts';
import { whyRepeated } from '../../fields/repeated.ts';
import type { Lane, Step } from '../../model.ts';
import { stackOf } from '../../picture-keys.ts';
import type { TextChange } from '../../problem.ts';
import { indentAt } from '../../refactor/lines.ts';
import { writtenCell } from '../../refactor/places.ts';
import { columnOf, lineEnd, lineStart } from '../../source/lines.ts';
import { isEmpty, nodeSpan, pairSpan } from '../../source/nodes.ts';
import { mapAt } from '../../source/places.ts';
import type { Source } from '../../source.ts';
import type { Refused } from '../gesture.ts';
import { dashIndent, entryValue, itemLines } from './card-lines.ts';
import { anchoredSpan, behindLastDash, commentsAbove, endOfBlock, writtenCard } from './card-place.ts';
import { type CardText, inFlow } from './card-text.ts';

/**
 * Puts cards into a lane of a step, one below the other, before the card at a place or below the last one. The lane's key
 * is written, made a list, or extended.
 */
export function putCards(
  file: BlueprintFile,
  step: Step,
  lane: Lane,
  at: number,
  cards: readonly CardText[],
): readonly TextChange[] | Refused {
  const { source } = file;
  const repeated = whyRepeated(file, step.span);
  if (repeated !== undefined) return repeated;
  const map = mapAt(source, step.span);
  if (map === undefined) {
    return { refused: `The step "${step.name}" is not written with its keys. Write it as "step: …" first.` };
  }
  const stack = stackOf(step, lane);
  const before = stack[at];
  const neighbour = before ?? stack[stack.length - 1];
  if (neighbour === undefined) return intoEmpty(file, map, step, lane, cards);
  const place = writtenCell(source, step, neighbour);
  if (place === undefined) return whyRepeated(file, neighbour.span) ?? { refused: notHere };
  const { list } = place;
  const index = place.index + (before === undefined ? 1 : 0);
  if (list === undefined) return toList(source, map, place.pair, place.node, index, cards);
  if (list.flow) return intoBrackets(source, map, place.pair, list, index, cards);
  return intoLines(source, list, index, cards);
}

const notHere = 'The lane is not written in a way that can take a card here. Change it in the text.';

function intoLines(
  { text }: Source,
  list: YAMLSeq,
  index: number,
  cards: readonly CardText[],
): readonly TextChange[] {
  const start = list.range?.[0] ?? 0;
  const column = columnOf(text, start);
  const lines = cards.map((card) => itemLines(card, column)).join('\n');
  const next = list.items[index] as Node | undefined;
  if (next !== undefined) {
    const at =
      index === 0 ? start : dashBefore(text, nodeSpan(list.items[index - 1] as Node, text).end, next);
    return [insertAt(lineStart(text, commentsAbove(text, at).start), `${lines}\n`)];
  }
  const last = nodeSpan(list.items[list.items.length - 1] as Node, text).end;
  return [insertAt(endOfBlock(text, lineEnd(text, last), column + 1), `\n${lines}`)];
}

function dashBefore(text: string, from: number, next: Node): number {
  const behind = behindLastDash(text.slice(from, nodeSpan(next, text).start));
  return behind === 0 ? from : from + behind - 1;
}

function intoBrackets(
  source: Source,
  step: YAMLMap,
  pair: Pair,
  list: YAMLSeq,
  index: number,
  cards: readonly CardText[],
): readonly TextChange[] {
  const { text } = source;
  const flows = cards.map(inFlow);
  const items = flows.map((one) => one.text).join(', ');
  const next = list.items[index] as Node | undefined;
  const place =
    next === undefined
      ? insertAt(nodeSpan(list.items[list.items.length - 1] as Node, text).end, `, ${items}`)
      : insertAt(anchoredSpan(text, next).start, `${items}, `);
  return [
    place,
    ...commentsFor(
      text,
      step,
      pair,
      flows.flatMap(({ comments }) => comments),
    ),
  ];
}

/** Comments that cannot stand in brackets go above the line on which the outermost of them begin. */
function commentsFor(
  text: string,
  step: YAMLMap,
  pair: Pair,
  comments: readonly string[],
): readonly TextChange[] {
  if (comments.length === 0) return [];
  const outer = step.flow ? (step.range?.[0] ?? 0) : nodeSpan(pair.key as Node, text).start;
  const line = lineStart(text, outer);
  const indent = ' '.repeat(indentAt(text, line));
  return [insertAt(line, comments.map((one) => `${indent}${one}\n`).join(''))];
}

/** Makes a list of the one card behind a key, with more before or after it. */
function toList(
  source: Source,
  step: YAMLMap,
  pair: Pair,
  node: Node,
  index: number,
  cards: readonly CardText[],
): readonly TextChange[] | Refused {
  const { text } = source;
  const span = nodeSpan(node, text);
  if (step.flow) {
    const flows = cards.map(inFlow);
    const whole = anchoredSpan(text, node);
    const own = text.slice(whole.start, whole.end);
    const items = flows.map((one) => one.text);
    items.splice(index === 0 ? items.length : 0, 0, own);
    return [
      replace(whole, `[${items.join(', ')}]`),
      ...commentsFor(
        text,
        step,
        pair,
        flows.flatMap(({ comments }) => comments),
      ),
    ];
  }
  const written = writtenCard(source, { step, pair, node, index: 0 });
  if (written === undefined) return { refused: tabs };
  const key = nodeSpan(pair.key as Node, text);
  const column = columnOf(text, key.start) + dashIndent(source);
  const colon = text.indexOf(':', key.end) + 1;
  // A comment on the line of the key stays there when the card begins below it.
  const head = text.slice(colon, span.start);
  const isBelow = head.includes('\n');
  const start = isBelow ? lineEnd(text, colon) : colon;
  const end = written.card.trail === '' ? written.span.end : lineEnd(text, span.end);
  const own = { ...written.card, above: isBelow ? commentsOf(head) : [] };
  const all = [...cards];
  all.splice(index === 0 ? all.length : 0, 0, own);
  const keyEnd = isBelow && written.card.anchor !== '' ? colon : start;
  const keyComment = keyEnd === start ? '' : (/#[^\n\r]*/.exec(head)?.[0] ?? '');
  const rest = keyComment === '' ? '' : ` ${keyComment.trimEnd()}`;
  return [
    replace({ start: keyEnd, end }, `${rest}\n${all.map((card) => itemLines(card, column)).join('\n')}`),
  ];
}

/** The comments on lines of their own between a key and what stands below it. */
function commentsOf(head: string): readonly string[] {
  const [, ...lines] = head.split('\n');
  return lines.map((line) => line.trim()).filter((line) => line.startsWith('#'));
}

const tabs = 'Tabs stand before these lines. Put spaces there first.';

function intoEmpty(
  file: BlueprintFile,
  map: YAMLMap,
  step: Step,
  lane: Lane,
  cards: readonly CardText[],
): readonly TextChange[] | Refused {
  const { source } = file;
  const { text } = source;
  const span = step.laneSpans.get(lane.id);
  const pair = span && map.items.find(({ key }) => (key as Node | null)?.range?.[0] === span.start);
  if (span !== undefined && pair === undefined) return whyRepeated(file, span) ?? { refused: notHere };
  if (map.flow) {
    const flows = cards.map(inFlow);
    const items = flows.map((one) => one.text).join(', ');
    const value = cards.length === 1 ? items : `[${items}]`;
    const comments = flows.flatMap((one) => one.comments);
    if (pair !== undefined)
      return [fillPair(text, pair, ` ${value}`), ...commentsFor(text, map, pair, comments)];
    const change = addLaneEntry(file, map, step, lane, value);
    const first = map.items[0];
    return [change, ...(first === undefined ? [] : commentsFor(text, map, first, comments))];
  }
  const column = columnOf(text, map.range?.[0] ?? 0);
  const value = entryValue(source, cards, column);
  if (pair !== undefined) {
    const place = fillPair(text, pair, '');
    const rest = text.slice(place.span.end, lineEnd(text, place.span.end));
    // A comment behind the key goes on there when the card begins below it.
    if (value.text.startsWith('\n')) {
      const end = lineEnd(text, place.span.end);
      return [
        replace({ start: place.span.start, end }, rest + value.text),
        ...commentsFor(text, map, pair, value.above),
      ];
    }
    const trail = value.trail === '' ? '' : ` ${value.trail}`;
    const isTwice = trail !== '' && rest.trim() !== '';
    const above = isTwice ? [...value.above, value.trail] : value.above;
    const filled = ` ${value.text}${isTwice ? '' : trail}`;
    if (rest.trim() !== '' && value.text.includes('\n')) {
      const end = lineEnd(text, place.span.end);
      return [
        replace({ start: place.span.start, end }, filled),
        ...commentsFor(text, map, pair, [...above, rest.trim()]),
      ];
    }
    return [replace(place.span, filled), ...commentsFor(text, map, pair, above)];
  }
  const trail = value.trail === '' ? '' : ` ${value.trail}`;
  const lines = `${lane.id}:${value.text.startsWith('\n') ? '' : ' '}${value.text}${trail}`;
  const indent = ' '.repeat(column);
  const above = value.above.map((one) => `${one}\n${indent}`).join('');
  const { above: after, below: next } = lanesAround(file, map, step, lane);
  if (after === undefined && next !== undefined) {
    const start = nodeSpan(next.key as Node, text).start;
    const isFirst = next === map.items[0];
    if (isFirst) return [insertAt(start, `${above}${lines}\n${indent}`)];
    return [insertAt(lineStart(text, commentsAbove(text, start).start), `${indent}${above}${lines}\n`)];
  }
  const last = after ?? map.items[map.items.length - 1];
  if (last === undefined) return { refused: notHere };
  const end = endOfBlock(text, lineEnd(text, pairSpan(last, text).end), column + 1);
  return [insertAt(end, `\n${indent}${above}${lines}`)];
}

/** Writes over the nothing that stands behind a key: no value, `~` or an empty list. */
function fillPair(text: string, pair: Pair, value: string): TextChange {
  const key = nodeSpan(pair.key as Node, text);
  const colon = text.indexOf(':', key.end) + 1;
  const node = pair.value as Node | null;
  const span =
    node !== null && (isSeq(node) || (isScalar(node) && isEmpty(node))) ? nodeSpan(node, text) : undefined;
  const end = span === undefined || span.start === span.end ? colon : span.end;
  return replace({ start: colon, end: Math.max(colon, end) }, value);
}
