import type { Node, YAMLSeq } from 'yaml';
import { insertAt, replace } from '../edit.ts';
import { freeId } from '../names/free-id.ts';
import { kebabCase } from '../names/kebab-case.ts';
import type { TextChange } from '../problem.ts';
import { asValue } from '../source/as-value.ts';
import { columnOf, lineEnd, lineStart } from '../source/lines.ts';
import { nodeSpan, pairSpan } from '../source/nodes.ts';
import { pairOf } from '../source/places.ts';
import type { Source } from '../source.ts';
import type { Span } from '../span.ts';
import { itemsOf } from './items.ts';
import { cutLines, linesWithComments, shift } from './lines.ts';
import { hasGaps, placeOfCell, stepsOf } from './places.ts';
import type { Refactor } from './refactoring.ts';

/**
 * On a cell that is not the first of its lane in a step: begins a new step with it. The cells after it in the lane
 * go along and, when the lane is the customer's, what comes next.
 */
export const splitStep: Refactor = ({ file, stage, step, cell }) => {
  const { source, analysis } = file;
  const { text } = source;
  const place = cell && placeOfCell(source, step, cell);
  const steps = stepsOf(source, stage);
  if (cell === undefined || place?.list === undefined || steps === undefined || place.index === 0) return [];
  const items = itemsOf(source, place.list, place.index);
  const taken = items && takeFrom(source, place.list, place.index);
  if (items === undefined || taken === undefined || place.step.flow) return [];

  const keys = ' '.repeat(steps.column + 2);
  const lines = [`${' '.repeat(steps.column)}- step: ${asValue(cell.name)}`];
  const name = kebabCase(cell.name) || 'step';
  const id = freeId(name, new Set(analysis.columns.map((column) => column.step.id)));
  // An id that follows from the name need not be written.
  if (id !== name) lines.push(`${keys}id: ${id}`);
  const channel = pairOf(place.step, 'channel');
  const move = (span: Span) => {
    for (const line of movedLines(text, span, steps.column + 2)) lines.push(line);
  };
  if (channel !== undefined) move(pairSpan(channel, text));
  const value = items.flow?.length === 1 ? ` ${items.flow[0]}` : `\n${shift(items.lines, steps.column + 4)}`;
  lines.push(`${keys}${cell.lane}:${value}`);
  const changes: TextChange[] = [taken];
  const next = analysis.laneOf(cell).role === 'customer' ? pairOf(place.step, 'next') : undefined;
  if (next !== undefined) {
    const span = linesWithComments(text, pairSpan(next, text));
    move(span);
    changes.push(replace(cutLines(text, span), ''));
  }
  const gap = hasGaps(text, steps.list) ? '\n\n' : '\n';
  const end = lineEnd(text, nodeSpan(place.step, text).end);
  const added = gap + lines.join('\n');
  return [
    {
      title: `Split the step before "${cell.name}"`,
      kind: 'rewrite',
      changes: joinedAt(changes, end, added),
    },
  ];
};

/** Adds a text at the end of the step to changes, as one with what is taken away there: two that meet are refused. */
function joinedAt(changes: readonly TextChange[], end: number, added: string): TextChange[] {
  const touching = changes.find(({ span }) => span.start < end && end <= span.end);
  if (touching === undefined) return [...changes, insertAt(end, added)];
  const { span } = touching;
  const text = span.end > end ? `${added.replace(/^\n/, '')}\n` : added;
  return [...changes.filter((one) => one !== touching), replace(span, text)];
}

function takeFrom({ text }: Source, list: YAMLSeq, from: number): TextChange | undefined {
  const nodes = list.items as Node[];
  const [before, first, last] = [nodes[from - 1], nodes[from], nodes[nodes.length - 1]];
  if (before === undefined || first === undefined || last === undefined) return undefined;
  const end = nodeSpan(last, text).end;
  if (list.flow) return replace({ start: nodeSpan(before, text).end, end }, '');
  const dash = text.lastIndexOf('-', nodeSpan(first, text).start);
  return replace(cutLines(text, linesWithComments(text, { start: dash, end })), '');
}

/** The lines of something, in another column. */
function movedLines(text: string, { start, end }: Span, column: number): string[] {
  const from = lineStart(text, start);
  const before = text.slice(from, start);
  if (before.trim() !== '' && before.trim() !== '-') return [];
  const own = before.trim() === '' ? (/^ */.exec(text.slice(from))?.[0].length ?? 0) : columnOf(text, start);
  const lines = ' '.repeat(columnOf(text, start)) + text.slice(start, lineEnd(text, end));
  return shift(lines, column - own).split('\n');
}
