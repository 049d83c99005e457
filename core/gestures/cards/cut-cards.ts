import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { largest } from '../../diagram/extremes.ts';
import type { TextChange } from '../../problem.ts';
import { cutLines, withGapAbove } from '../../refactor/lines.ts';
import type { CellPlace } from '../../refactor/places.ts';
import { lineEnd, lineStart } from '../../source/lines.ts';
import { nodeSpan, pairSpan } from '../../source/nodes.ts';
import type { Source } from '../../source.ts';
import type { Span } from '../../span.ts';
import { anchoredSpan, behindItem, commentsAbove, writtenCard } from './card-place.ts';

/** Takes cards out of the text, each with its comments; the key of a lane goes with its last card. */
export function cutCards(source: Source, places: readonly CellPlace[]): readonly TextChange[] | undefined {
  const steps = new Map<YAMLMap, Map<Pair, CellPlace[]>>();
  for (const place of places) {
    const pairs = steps.get(place.step) ?? new Map<Pair, CellPlace[]>();
    pairs.set(place.pair, [...(pairs.get(place.pair) ?? []), place]);
    steps.set(place.step, pairs);
  }
  const spans: Span[] = [];
  for (const [step, pairs] of steps) {
    const whole = new Map<number, number>();
    for (const [pair, cut] of pairs) {
      const list = cut[0]?.list;
      if (list === undefined || list.items.length === cut.length) {
        const ends = cut.map((place) => writtenCard(source, place)?.span.end ?? 0);
        whole.set(step.items.indexOf(pair), largest(ends, pairSpan(pair, source.text).end));
      } else for (const span of itemSpans(source, list, cut)) spans.push(span);
    }
    if (whole.size === step.items.length) return undefined;
    for (const span of pairSpans(source, step, whole)) spans.push(span);
  }
  return merged(spans).map((span) => ({ span: withGapAbove(source.text, span), text: '' }));
}

/** Spans that meet as one: at the end of the text each takes the line break before it. */
function merged(spans: readonly Span[]): readonly Span[] {
  const all: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = all[all.length - 1];
    if (last === undefined || last.end < span.start) all.push(span);
    else all[all.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return all;
}

function itemSpans(source: Source, list: YAMLSeq, cut: readonly CellPlace[]): readonly Span[] {
  const { text } = source;
  if (list.flow) {
    const nodes = list.items as readonly Node[];
    return itemsInFlow(text, nodes, new Set(cut.map(({ index }) => index)));
  }
  return cut.map((place) => {
    const { start, end } = writtenCard(source, place)?.span ?? nodeSpan(place.node, text);
    return wholeLines(text, start, end);
  });
}

function itemsInFlow(text: string, nodes: readonly Node[], cut: ReadonlySet<number>): readonly Span[] {
  return flowSpans(
    text,
    nodes.map((node) => anchoredSpan(text, node)),
    cut,
  );
}

/** The spans that items in brackets leave when they go: to the next one, or from the end of the one before. */
function flowSpans(text: string, items: readonly Span[], cut: ReadonlySet<number>): readonly Span[] {
  const lastKept = items.findLastIndex((_, index) => !cut.has(index));
  const spans: Span[] = [];
  for (const [index, { start, end }] of items.entries()) {
    if (!cut.has(index)) continue;
    const next = items[index + 1];
    if (index > lastKept) {
      const before = items[index - 1];
      const from = before === undefined ? start : (behindItem(text, before.end, true)?.end ?? before.end);
      if (from === before?.end || before === undefined) spans.push({ start: before?.end ?? start, end });
      else {
        // The comment behind the one before stays, and the comma before that goes.
        const comma = before.end + text.slice(before.end).indexOf(',');
        spans.push({ start: comma, end: comma + 1 }, { start: from, end });
      }
      continue;
    }
    const behind = behindItem(text, end, true);
    spans.push({ start, end: behind === undefined ? (next?.start ?? end) : nextPlace(text, behind.end) });
  }
  return spans;
}

function nextPlace(text: string, from: number): number {
  return from + (/^\s*/.exec(text.slice(from, from + 1000))?.[0].length ?? 0);
}

/** The spans of entries of a step that go whole. */
function pairSpans({ text }: Source, step: YAMLMap, whole: ReadonlyMap<number, number>): readonly Span[] {
  if (whole.size === 0) return [];
  if (step.flow)
    return flowSpans(
      text,
      step.items.map((pair) => pairSpan(pair, text)),
      new Set(whole.keys()),
    );
  const spans: Span[] = [];
  let first = 0;
  while (whole.has(first)) first++;
  for (const [index, pair] of step.items.entries()) {
    if (!whole.has(index) || (index < first && index > 0)) continue;
    const span = pairSpan(pair, text);
    const behindDash = text.slice(lineStart(text, span.start), span.start).trim() !== '';
    const end = lineEnd(text, whole.get(index === 0 ? Math.max(0, first - 1) : index) ?? span.end);
    if (behindDash) spans.push({ start: span.start, end: nextPlace(text, end) });
    else spans.push(wholeLines(text, commentsAbove(text, span.start).start, end));
  }
  return spans;
}

function wholeLines(text: string, from: number, to: number): Span {
  return cutLines(text, { start: lineStart(text, from), end: lineEnd(text, to) });
}
