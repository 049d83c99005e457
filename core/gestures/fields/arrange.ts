import type { Node, YAMLSeq } from 'yaml';
import { lineBreakOf } from '../../apply-changes.ts';
import { addItem, removeItem, replace } from '../../edit.ts';
import type { TextChange } from '../../problem.ts';
import { linesWithComments } from '../../refactor/lines.ts';
import { itemSpan } from '../../refactor/places.ts';
import { columnOf, lineStart } from '../../source/lines.ts';
import { nodeSpan } from '../../source/nodes.ts';
import type { Source } from '../../source.ts';

/** An item of a list as it shall be: the place that it has in the list now, or its text. */
export type Arranged = number | { readonly flow: string; readonly block: string };

/**
 * Puts the items of a list into an order, adds some and leaves some out. An item takes its comments along. At least one
 * stays. `undefined` when the list is not written in a way that it can be done.
 */
export function arrange(
  source: Source,
  list: YAMLSeq,
  wanted: readonly Arranged[],
): readonly TextChange[] | undefined {
  const kept = wanted.filter((one) => typeof one === 'number');
  const isSame = kept.length === list.items.length && kept.every((one, index) => one === index);
  if (isSame && kept.length === wanted.length) return [];
  return list.flow ? arrangedInFlow(source, list, wanted) : arrangedLines(source, list, wanted);
}

function arrangedInFlow(
  source: Source,
  list: YAMLSeq,
  wanted: readonly Arranged[],
): readonly TextChange[] | undefined {
  const { text } = source;
  const nodes = list.items as readonly Node[];
  if (nodes.length === 0) {
    const all = wanted.map((one) => (typeof one === 'number' ? '' : one.flow)).join(', ');
    return [addItem(source, list, all)];
  }
  const old = nodes.map((node) => {
    const { start, end } = nodeSpan(node, text);
    return text.slice(start, end);
  });
  const now = wanted.map((one) => (typeof one === 'number' ? (old[one] ?? '') : one.flow));
  let first = 0;
  while (first < Math.min(old.length, now.length) && old[first] === now[first]) first++;
  let same = 0;
  while (same < Math.min(old.length, now.length) - first && old.at(-1 - same) === now.at(-1 - same)) same++;
  const [left, right] = [old.length - same, now.length - same];
  const changes: TextChange[] = [];
  for (let index = first; index < Math.min(left, right); index++) {
    const node = nodes[index];
    if (node !== undefined && old[index] !== now[index])
      changes.push(replace(nodeSpan(node, text), now[index] ?? ''));
  }
  if (left > right) return removedFrom(source, list, changes, right, left);
  if (right > left) changes.push(addItem(source, list, now.slice(left, right).join(', '), left));
  return changes;
}

/** Leaves out the items from one to another, together. */
function removedFrom(
  source: Source,
  list: YAMLSeq,
  changes: readonly TextChange[],
  from: number,
  to: number,
): readonly TextChange[] | undefined {
  const { text } = source;
  const nodes = list.items as readonly Node[];
  const [first, last, next] = [nodes[from], nodes[to - 1], nodes[to]];
  if (first === undefined || last === undefined) return undefined;
  if (to - from === 1) return [...changes, removeItem(source, list, from)];
  const before = nodes[from - 1];
  const span =
    next !== undefined
      ? { start: nodeSpan(first, text).start, end: nodeSpan(next, text).start }
      : {
          start: before === undefined ? nodeSpan(first, text).start : nodeSpan(before, text).end,
          end: nodeSpan(last, text).end,
        };
  return text.slice(span.start, span.end).includes('#') ? undefined : [...changes, replace(span, '')];
}

/** A list in lines is put together anew from its items: what stands between two of them goes with the first. */
function arrangedLines(
  { text }: Source,
  list: YAMLSeq,
  wanted: readonly Arranged[],
): readonly TextChange[] | undefined {
  const nodes = list.items as readonly Node[];
  const spans = nodes.map((node) => linesWithComments(text, itemSpan(text, node)));
  const [first] = spans;
  const last = spans[spans.length - 1];
  const [node] = nodes;
  if (first === undefined || last === undefined || node === undefined) return undefined;
  const dash = itemSpan(text, node).start;
  if (text[dash] !== '-' || text.slice(lineStart(text, dash), dash).trim() !== '') return undefined;
  const gaps = spans.map(({ end }, index) => text.slice(end, spans[index + 1]?.start ?? end));
  const indent = ' '.repeat(columnOf(text, dash));
  const lineBreak = lineBreakOf(text);
  const parts = wanted.map((one, index) => {
    if (typeof one !== 'number')
      return `${indent}- ${one.block}${index < wanted.length - 1 ? lineBreak : ''}`;
    const { start, end } = spans[one] ?? first;
    const gap = gaps[one] ?? '';
    const isNextAsBefore = wanted[index + 1] === one + 1;
    const note = gap.trim() === '' ? '' : gap.replace(/\s+$/, '');
    const between = index === wanted.length - 1 ? note : isNextAsBefore ? gap : `${note}${lineBreak}`;
    return text.slice(start, end) + between;
  });
  return [smallest(text, { start: first.start, end: last.end }, parts.join(''))];
}

/** Replaces no more whole lines of a span than differ. */
function smallest(text: string, { start, end }: { start: number; end: number }, written: string): TextChange {
  const [old, now] = [text.slice(start, end).split('\n'), written.split('\n')];
  const most = Math.min(old.length, now.length);
  let same = 0;
  while (same < most && old[same] === now[same]) same++;
  const head = old.slice(0, same).reduce((length, line) => length + line.length + 1, 0);
  if (same === old.length) {
    return replace(
      { start: end, end },
      now
        .slice(same)
        .map((line) => `\n${line}`)
        .join(''),
    );
  }
  let tail = 0;
  while (tail < most - same && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const foot = old.slice(old.length - tail).reduce((length, line) => length + line.length + 1, 0);
  if (now.length - tail === same && tail === 0) return replace({ start: start + head - 1, end }, '');
  const from = start + head;
  const to = end - foot + (now.length - tail === same ? 1 : 0);
  const middle = now.slice(same, now.length - tail).join('\n');
  if (now.length - tail === same) return replace({ start: from, end: to }, '');
  if (old.length - tail === same) return replace({ start: from, end: from }, `${middle}\n`);
  return replace({ start: from, end: to }, middle);
}
