import { replacementFix } from '../fixes.ts';
import type { Blueprint } from '../model.ts';
import { nearest } from '../names/nearest.ts';
import { maxProblems } from '../problem.ts';
import { suggestions } from '../rule/suggestions.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import type { ReferenceKind } from '../schema.ts';

const words: Partial<Record<ReferenceKind, string>> = { part: 'step, cell, process or stage' };

/** A view that names what is not there. */
export const unknownInView: Rule = {
  code: 'unknown-in-view',
  severity: 'warning',
  summary: 'A view names lanes, stages, a focus and a filter that the blueprint has.',
  rationale: `A view is shown without what it names and the blueprint does not have: without all of its lanes or stages it shows all of them, without its focus the whole picture. Before the board that is a surprise.

Lanes, stages, steps and cells are named by their \`id\`; without a written one that is the name in small letters, joined by hyphens. A department is named as it stands under \`actors\`.`,
  bad: `stages:
  - stage: Arrive
    steps:
      - { step: Check in, customer: Checks in }
views:
  - { view: Board, stages: [arive] }
`,
  good: `stages:
  - stage: Arrive
    steps:
      - { step: Check in, customer: Checks in }
views:
  - { view: Board, stages: [arrive] }
`,
  fixable: true,
  check(context) {
    const suggest = suggestions(context);
    const found: Finding[] = [];
    for (const { reference, kind, view, element } of context.file.analysis.viewReferences) {
      if (element !== undefined) continue;
      if (found.length === maxProblems) break;
      const near = suggest(kind, reference.value)?.id;
      found.push(unknown(context, { ...reference, what: words[kind] ?? kind, view: view.name.value, near }));
    }
    return [...found, ...unknownDepartments(context)];
  },
};

function unknownDepartments(context: RuleContext): readonly Finding[] {
  const { model } = context.file;
  const departments = departmentsOf(model);
  return model.views.slice(0, maxProblems).flatMap(({ name, filter }) =>
    filter.departments.flatMap((one) => {
      if (departments.has(one.value)) return [];
      const near = nearest(one.value, departments);
      return [unknown(context, { ...one, what: 'department', view: name.value, near })];
    }),
  );
}

function departmentsOf({ actors }: Blueprint): ReadonlySet<string> {
  return new Set(actors.flatMap(({ department }) => department?.value ?? []));
}

interface Unknown {
  readonly value: string;
  readonly span: Finding['span'];
  readonly what: string;
  readonly view: string;
  readonly near: string | undefined;
}

function unknown({ file }: RuleContext, { value, span, what, view, near }: Unknown): Finding {
  const advice =
    near !== undefined
      ? `Did you mean "${near}"?`
      : what === 'department'
        ? 'Write one that an actor has.'
        : 'Write the id of one that is there, or take it away.';
  const message = `There is no ${what} "${value}" in this blueprint, so the view "${view}" leaves it out. ${advice}`;
  // What an alias brings in is not written here.
  const isAlias = file.source.text.startsWith('*', span.start);
  return { message, span, fix: () => (isAlias ? [] : replacementFix(span, near)) };
}
