import { isScalar, type Node, type Pair, type YAMLMap } from 'yaml';
import { mentionsOf, withoutQuotes } from '../analysis/mentions.ts';
import type { BlueprintFile } from '../blueprint-file.ts';
import { addEntry, insertAt, replace } from '../edit.ts';
import type { Lane, Step } from '../model.ts';
import type { TextChange } from '../problem.ts';
import { keysOf } from '../schema.ts';
import { asValue } from '../source/as-value.ts';
import { columnOf, lineEnd, lineStart } from '../source/lines.ts';
import { isEmpty, nodeSpan, pairSpan } from '../source/nodes.ts';
import { mapAt, pairOf } from '../source/places.ts';
import type { Source } from '../source.ts';
import { contains } from '../span.ts';
import { isShared, mergeItems } from './items.ts';
import { cutParagraph, linesWithComments, shift } from './lines.ts';
import { itemSpan, stepsOf } from './places.ts';
import type { Refactor } from './refactoring.ts';

/** Chooses between the numbers of two steps, by key: the heavier weight, the worse experience, the higher aim. */
const numbers: Readonly<Record<string, (a: number, b: number) => number>> = {
  importance: Math.max,
  rating: Math.min,
  target: Math.max,
  emotion: Math.min,
};

/**
 * Makes one step of a step and the next one of its stage: cells and remarks are put together, the name tells both,
 * and what named either names the one that remains.
 */
export const mergeSteps: Refactor = ({ file, stage, step }) => {
  const { source } = file;
  const steps = stepsOf(source, stage);
  const index = stage.steps.indexOf(step);
  const second = stage.steps[index + 1];
  const map = mapAt(source, step.span);
  const other = second && mapAt(source, second.span);
  if (steps === undefined || second === undefined || map === undefined || other === undefined) return [];
  if (map.flow || other.flow || step.next !== undefined || isShared(other)) return [];
  const merged = mergePairs(file, map, other);
  const names = namesOf(file, map, step, second);
  if (merged === undefined || names === undefined) return [];
  const taken = linesWithComments(source.text, itemSpan(source.text, other));
  return [
    {
      title: `Merge with the next step "${second.name}"`,
      kind: 'rewrite',
      changes: [...names, ...merged, replace(cutParagraph(source.text, taken), '')],
    },
  ];
};

/** The new name; the id that others use stays the same, also when it only followed from the old name. */
function namesOf(file: BlueprintFile, map: YAMLMap, step: Step, second: Step): TextChange[] | undefined {
  const { source } = file;
  const changes: TextChange[] = [];
  const name = pairOf(map, 'step')?.value;
  if (!isScalar(name) || isEmpty(name) || second.name === '') return undefined;
  changes.push(replace(nodeSpan(name, source.text), asValue(`${step.name} and ${second.name}`)));
  const others = mentionsOf(file, second);
  const isNamed = others.length > 0 || mentionsOf(file, step).length > 0;
  if (isNamed && step.idSpan === undefined) changes.push(addEntry(source, map, 'id', step.id, 'step'));
  for (const span of others) {
    // A place that is moved or repeated cannot be changed on the way.
    if (contains(second.span, span.start) || source.text[span.start] === '*') return undefined;
    changes.push(replace(withoutQuotes(source.text, span), step.id));
  }
  return changes;
}

function mergePairs(file: BlueprintFile, map: YAMLMap, other: YAMLMap): TextChange[] | undefined {
  const { source, model } = file;
  const { text } = source;
  const changes: TextChange[] = [];
  const column = columnOf(text, map.range?.[0] ?? 0);
  let lines = commentsAbove(source, other, column);
  for (const pair of other.items) {
    const key = String(pair.key);
    const { value } = pair;
    if (key === 'step' || key === 'id') {
      if (/\s#/.test(text.slice(pairSpan(pair, text).end, lineEnd(text, pairSpan(pair, text).end))))
        return undefined;
      continue;
    }
    const own = pairOf(map, key);
    if (own === undefined) {
      lines += `\n${movedPair(source, pair, other, column)}`;
      continue;
    }
    if (isEmpty(value as Node | null)) continue;
    const merged = isList(key, model.lanes)
      ? mergeItems(source, map, own, pair.value)
      : mergeValues(source, key, own, value);
    if (merged === undefined) return undefined;
    for (const one of merged) changes.push(one);
  }
  if (lines !== '') changes.push(insertAt(lineEnd(text, nodeSpan(map, text).end), lines));
  return changes;
}

/** Returns the comments above the second step, which are put within the first. */
function commentsAbove({ text }: Source, other: YAMLMap, column: number): string {
  const dash = itemSpan(text, other).start;
  const { start } = linesWithComments(text, { start: dash, end: dash });
  const above = text.slice(start, lineStart(text, dash)).trimEnd();
  return above === '' ? '' : `\n${shift(above, column - columnOf(text, dash))}`;
}

function isList(key: string, lanes: readonly Lane[]): boolean {
  return lanes.some(({ id }) => id === key) || keysOf('step').get(key)?.value.type === 'one-or-list';
}

function movedPair({ text }: Source, pair: Pair, other: YAMLMap, column: number): string {
  const span = pairSpan(pair, text);
  const isFirst = pair === other.items[0];
  const from = isFirst ? span.start : linesWithComments(text, span).start;
  const own = columnOf(text, other.range?.[0] ?? 0);
  const lines = (isFirst ? ' '.repeat(own) : '') + text.slice(from, lineEnd(text, span.end));
  return shift(lines, column - own);
}

function mergeValues(
  { text }: Source,
  key: string,
  own: Pair,
  value: unknown,
): readonly TextChange[] | undefined {
  if (!isScalar(own.value) || !isScalar(value)) return undefined;
  const [a, b] = [String(own.value.value), String(value.value)];
  if (a === b) return [];
  const span = nodeSpan(own.value, text);
  const choose = numbers[key];
  if (choose !== undefined) {
    const number = choose(Number(a), Number(b));
    return Number.isNaN(number) ? undefined : [replace(span, String(number))];
  }
  if (key === 'moment') return [replace(span, String(a === 'true' || b === 'true'))];
  if (key !== 'note') return undefined;
  const indent = ' '.repeat(columnOf(text, nodeSpan(own.key as Node, text).start) + 2);
  const body = `${a.trim()}\n\n${b.trim()}`.split('\n').map((line) => (line === '' ? '' : indent + line));
  return /^\s/.test(a) ? undefined : [replace(span, `|\n${body.join('\n')}`)];
}
