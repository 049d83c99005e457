import { isMap, type Node } from 'yaml';
import { addEntry, insertAt, replace } from '../edit.ts';
import type { Stage, Step } from '../model.ts';
import type { TextChange } from '../problem.ts';
import { columnOf, lineEnd, lineStart } from '../source/lines.ts';
import { nodeSpan, pairSpan } from '../source/nodes.ts';
import { mapAt, pairOf } from '../source/places.ts';
import type { Source } from '../source.ts';
import { cutParagraph, linesWithComments, shift } from './lines.ts';
import { hasGaps, itemSpan, stepsOf } from './places.ts';
import type { Refactor, Refactoring } from './refactoring.ts';

/** Moves a step to the end of the stage before, or to the beginning of the stage after. */
export const moveStep: Refactor = ({ file, stage, step }) => {
  const { source, model } = file;
  const index = model.stages.indexOf(stage);
  const taken = take(source, stage, step);
  if (taken === undefined) return [];
  const found: Refactoring[] = [];
  const previous = model.stages[index - 1];
  const next = model.stages[index + 1];
  for (const target of [previous, next]) {
    if (target === undefined) continue;
    const put = target === previous ? atEnd(source, target, taken) : atStart(source, target, taken);
    if (put === undefined) continue;
    const title = `Move the step "${step.name}" to the stage "${target.name}"`;
    found.push({ title, kind: 'move', changes: [taken.change, put] });
  }
  return found;
};

/** The lines of a step with the comments above them, from column 0, and the change that takes them away. */
interface Taken {
  readonly lines: string;
  readonly change: TextChange;
  readonly gap: boolean;
}

function take(source: Source, stage: Stage, step: Step): Taken | undefined {
  const { text } = source;
  const steps = stepsOf(source, stage);
  const map = mapAt(source, stage.span);
  const node = steps && (steps.list.items as Node[]).find((one) => one.range?.[0] === step.span.start);
  if (steps === undefined || node === undefined || map === undefined) return undefined;
  const span = linesWithComments(text, itemSpan(text, node));
  const lines = shift(text.slice(span.start, span.end), -steps.column);
  const gap = hasGaps(text, steps.list);
  if (stage.steps.length > 1) return { lines, gap, change: replace(cutParagraph(text, span), '') };
  // The last one leaves no list behind.
  const pair = pairOf(map, 'steps');
  if (pair === undefined) return undefined;
  const start = lineEnd(text, lineStart(text, pairSpan(pair, text).start) - 1);
  const between = text.slice(lineEnd(text, nodeSpan(pair.key as Node, text).end), span.start);
  if (start < stage.span.start || between.trim() !== '') return undefined;
  return { lines, gap, change: replace({ start, end: span.end }, '') };
}

function atEnd(source: Source, target: Stage, { lines, gap }: Taken): TextChange | undefined {
  const { text } = source;
  const steps = stepsOf(source, target);
  const last = steps?.list.items[steps.list.items.length - 1] as Node | undefined;
  if (steps === undefined || last === undefined) return asOnly(source, target, lines);
  const space = gap || hasGaps(text, steps.list) ? '\n\n' : '\n';
  return insertAt(lineEnd(text, nodeSpan(last, text).end), space + shift(lines, steps.column));
}

function atStart(source: Source, target: Stage, { lines, gap }: Taken): TextChange | undefined {
  const { text } = source;
  const steps = stepsOf(source, target);
  const first = steps?.list.items[0] as Node | undefined;
  if (steps === undefined || first === undefined) return asOnly(source, target, lines);
  const { start } = linesWithComments(text, itemSpan(text, first));
  const space = gap || hasGaps(text, steps.list) ? '\n\n' : '\n';
  return insertAt(start, shift(lines, steps.column) + space);
}

/** Into a stage that has no steps yet. */
function asOnly(source: Source, target: Stage, lines: string): TextChange | undefined {
  const map = mapAt(source, target.span);
  if (target.steps.length > 0 || !isMap(map) || map.flow || pairOf(map, 'steps') !== undefined)
    return undefined;
  const column = columnOf(source.text, map.range?.[0] ?? 0);
  const { span, text } = addEntry(source, map, 'steps', `\n${shift(lines, column + 2)}`);
  return { span, text: text.replace('steps: \n', 'steps:\n') };
}
