import { isSeq, type Node } from 'yaml';
import { replace } from '../edit.ts';
import type { Lane } from '../model.ts';
import type { TextChange } from '../problem.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { nodeSpan } from '../source/nodes.ts';
import { pairOf } from '../source/places.ts';
import type { Source } from '../source.ts';
import type { Span } from '../span.ts';
import { laneRoles } from '../vocabulary.ts';

/** Lanes in an order that contradicts the three lines. */
export const laneOrder: Rule = {
  code: 'lane-order',
  severity: 'warning',
  summary: 'The lanes stand from the customer inwards: customer, frontstage, backstage, support.',
  rationale: `The lines of a blueprint stand between its lanes: the line of interaction below the customer, the line of visibility below what happens frontstage, the line of internal interaction below what happens backstage. A lane on the wrong side of such a line says that customers see what they do not, or the other way round.

Evidence belongs to no line: its lane may stand anywhere. Lanes of the same role may stand in any order among themselves.`,
  bad: `lanes: [evidence, customer, backstage, frontstage, support]
`,
  good: `lanes: [evidence, customer, frontstage, backstage, support]
`,
  source: 'Bitner, Ostrom and Morgan (2008)',
  fixable: true,
  check(context) {
    const { model } = context.file;
    const found: Finding[] = [];
    let lowest: Lane | undefined;
    for (const lane of model.lanesSpan === undefined ? [] : model.lanes) {
      if (lane.role === 'evidence') continue;
      if (lowest === undefined || rank(lane) >= rank(lowest)) {
        lowest = lane;
        continue;
      }
      found.push({
        message: `"${lane.name}" is a ${lane.role} lane and stands below "${lowest.name}", which is ${lowest.role}. Move it up: the order is customer, frontstage, backstage, support.`,
        span: lane.nameSpan,
        related: [{ message: `"${lowest.name}" belongs below it.`, span: lowest.nameSpan }],
        fix: () => {
          const change = context.once(reorder);
          return change === undefined
            ? []
            : [{ title: 'Put the lanes in order', changes: [change], preferred: true }];
        },
      });
    }
    return found;
  },
};

function rank({ role }: Lane): number {
  return laneRoles.findIndex((words) => words.role === role);
}

/** The lanes in their order; evidence stays in the place that it has in the list. */
function reorder({ file: { source, model } }: RuleContext): TextChange | undefined {
  const list = pairOf(source.document.contents, 'lanes')?.value;
  if (!isSeq(list) || list.items.length !== model.lanes.length) return undefined;
  const spans = (list.items as readonly Node[]).map((node) => nodeSpan(node, source.text));
  const pieces = list.flow ? spans : spans.map((span, index) => linesOf(source, span, spans[index - 1]));
  const written = pieces.map(({ start, end }) => source.text.slice(start, end));
  // What is repeated has to stay behind what it repeats.
  if (written.some((text) => /(^|[\s[{,])[&*]/.test(text))) return undefined;
  const actions = model.lanes.filter(({ role }) => role !== 'evidence');
  const sorted = actions.toSorted((a, b) => rank(a) - rank(b));
  const texts = model.lanes.map((lane) => {
    const next = lane.role === 'evidence' ? lane : sorted.shift();
    return next === undefined ? '' : (written[model.lanes.indexOf(next)] ?? '');
  });
  const [first, last] = [pieces[0], pieces[pieces.length - 1]];
  if (first === undefined || last === undefined) return undefined;
  const between = pieces.map(({ start }, index) => source.text.slice(pieces[index - 1]?.end ?? start, start));
  const text = texts.map((piece, index) => between[index] + piece).join('');
  return replace({ start: first.start, end: last.end }, text);
}

/** The lines of an item of a block list, with the comments above and beside it. */
function linesOf({ text }: Source, span: Span, before: Span | undefined): Span {
  const endOf = (offset: number): number => {
    const end = text.indexOf('\n', offset);
    return end === -1 ? text.length : end;
  };
  const start = before === undefined ? text.lastIndexOf('\n', span.start - 1) : endOf(before.end);
  return { start: start + 1, end: endOf(span.end) };
}
