import type { ResolvedReference } from '../analysis/references.ts';
import { addEntry, replace } from '../edit.ts';
import { addToCell } from '../fixes.ts';
import type { Element } from '../model.ts';
import { freeId } from '../names/free-id.ts';
import { type Fix, maxProblems, type TextChange } from '../problem.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { mapAt } from '../source/places.ts';

/** The number of elements that could be meant, of which a message tells at most. */
const maxRelated = 5;
/** For so many problems they are shown at all. */
const maxExplained = 50;

/** A name that more than one step or cell answers to. */
export const ambiguousReference: Rule = {
  code: 'ambiguous-reference',
  severity: 'error',
  summary: 'What `to`, `next` and `answers` name is one thing: no other answers to the same name.',
  rationale: `Steps, cells and findings without a written \`id\` get one from their name. Where the same name occurs twice and something refers to it, the nearest one is meant, which may not be the one you mean. Give the one you mean an \`id\` and refer to that.`,
  bad: `- step: Wait
  customer: Waits
- step: Check in
  customer: Checks in
- step: Wait
  customer: Waits
- step: Leave
  next: wait
`,
  good: `- step: Wait
  id: wait-at-desk
  customer: Waits
- step: Check in
  customer: Checks in
- step: Wait
  customer: Waits
- step: Leave
  next: wait-at-desk
`,
  fixable: true,
  check(context) {
    const { analysis } = context.file;
    const found: Finding[] = [];
    for (const one of analysis.references) {
      // Written ids that stand twice are another rule's.
      if (!one.ambiguous || one.element?.idSpan !== undefined) continue;
      const { value, span } = one.reference;
      const related = found.length < maxExplained ? analysis.candidates(one).slice(0, maxRelated) : [];
      found.push({
        message: `"${value}" could mean more than one ${one.kind} of this blueprint. Give the one you mean an id, and refer to that.`,
        span,
        related: related.map(({ name, nameSpan }) => ({
          message: `"${name}" answers to this name.`,
          span: nameSpan,
        })),
        fix: () => nameOne(context, one),
      });
      if (found.length === maxProblems) break;
    }
    return found;
  },
};

/** Ways to give one of the elements that could be meant an id, and to refer to that. */
function nameOne(context: RuleContext, resolved: ResolvedReference): readonly Fix[] {
  const { analysis, source } = context.file;
  const { span } = resolved.reference;
  if (source.text.slice(span.start, span.end).startsWith('*')) return [];
  const taken = context.once(takenIds);
  return analysis
    .candidates(resolved)
    .slice(0, maxRelated)
    .flatMap((element): Fix[] => {
      if (element.kind !== 'step' && element.kind !== 'cell') return [];
      const step = element.kind === 'step' ? element : analysis.stepOf(element);
      const column = analysis.columnOf(step) + 1;
      const id = freeId(`${element.id}-${column}`, taken);
      const change = addId(context, element, id);
      if (change === undefined) return [];
      const title = `Refer to "${element.name}" in column ${column}, with the id "${id}"`;
      return [{ title, changes: [change, replace(span, id)] }];
    });
}

function takenIds({ file: { analysis } }: RuleContext): ReadonlySet<string> {
  const { cells, columns } = analysis;
  return new Set([...cells, ...columns.map(({ step }) => step)].map(({ id }) => id));
}

function addId({ file }: RuleContext, element: Element, id: string): TextChange | undefined {
  if (element.kind === 'cell') return addToCell(file, element, 'id', id);
  const map = mapAt(file.source, element.span);
  return map === undefined ? undefined : addEntry(file.source, map, 'id', id, 'step');
}
