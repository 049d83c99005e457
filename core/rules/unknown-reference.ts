import { declarationOf } from '../analysis/mentions.ts';
import type { ResolvedReference } from '../analysis/references.ts';
import { addDeclaration, replace } from '../edit.ts';
import { replacementFix } from '../fixes.ts';
import type { Element } from '../model.ts';
import { kebabCase } from '../names/kebab-case.ts';
import { nearest } from '../names/nearest.ts';
import { type Fix, maxProblems } from '../problem.ts';
import { suggestions } from '../rule/suggestions.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import type { ReferenceKind } from '../schema.ts';
import { asValue } from '../source/as-value.ts';

/** The section that declares each kind of thing; steps and cells are not declared. */
const sections: Partial<Record<ReferenceKind, string>> = {
  actor: 'actors',
  channel: 'channels',
  system: 'systems',
  process: 'processes',
};

/** A name that points at nothing. */
export const unknownReference: Rule = {
  code: 'unknown-reference',
  severity: 'error',
  summary:
    '`by`, `channel`, `system`, `needs`, `to`, `next` and `answers` name something that the blueprint has.',
  rationale: `A reference is the id of something else in the file: the key under \`actors\`, \`channels\`, \`systems\` or \`processes\`, or the \`id\` of a step, a cell or a finding. Without a written \`id\` that is the name in small letters, joined by hyphens.

Correct the spelling, or declare what is named.`,
  bad: `actors:
  clerk: Desk clerk
stages:
  - stage: Arrive
    steps:
      - step: Check in
        frontstage: { name: Greets the guest, by: clerc }
`,
  good: `actors:
  clerk: Desk clerk
stages:
  - stage: Arrive
    steps:
      - step: Check in
        frontstage: { name: Greets the guest, by: clerk }
`,
  fixable: true,
  autoFixable: true,
  check(context) {
    const found: Finding[] = [];
    const suggest = suggestions(context);
    for (const one of context.file.analysis.references) {
      const { reference, kind, element } = one;
      if (element !== undefined) continue;
      if (found.length === maxProblems) break;
      const { value, span } = reference;
      const near = suggest(kind, value);
      const section = sections[kind];
      const advice =
        near !== undefined
          ? `Did you mean "${near.id}"?`
          : section !== undefined
            ? `Declare it under "${section}", or name one that is there.`
            : 'Write the id of one that is there.';
      const what = kind === 'cell' ? 'cell or process' : kind;
      const message = `There is no ${what} "${value}" in this blueprint. ${advice}`;
      found.push({
        message,
        span,
        ...(near !== undefined && {
          related: [{ message: `"${near.id}" is here.`, span: declarationOf(near) ?? span }],
        }),
        fix: () => correctOrDeclare(context, one, near),
      });
    }
    for (const finding of unknownPersonas(context)) found.push(finding);
    return found;
  },
};

/** Finds emotions of personas that are not there. */
function unknownPersonas({ file: { model, analysis } }: RuleContext): readonly Finding[] {
  const ids = new Set(model.personas.map(({ id }) => id));
  return analysis.columns.flatMap(({ step: { emotions } }) =>
    emotions.flatMap(({ persona: { value, span } }) => {
      if (ids.has(value)) return [];
      const near =
        model.personas.find(({ name }) => name.value.toLowerCase() === value.toLowerCase())?.id ??
        nearest(value, ids);
      const advice =
        near === undefined ? 'Write the id of one that stands under "persona".' : `Did you mean "${near}"?`;
      const message = `There is no persona "${value}" in this blueprint. ${advice}`;
      return [{ message, span, fix: () => replacementFix(span, near) }];
    }),
  );
}

/** Writes the id of the nearest element, where there is one; and declares what is named, where it can be declared. */
function correctOrDeclare(
  { file: { source } }: RuleContext,
  { reference: { value, span }, kind }: ResolvedReference,
  near: Element | undefined,
): readonly Fix[] {
  // What an alias brings in is not written here.
  if (source.text.slice(span.start, span.end).startsWith('*')) return [];
  // Written with the name instead of the id: nothing else can be meant.
  const isNamed = near?.name.toLowerCase() === value.toLowerCase();
  const fixes = replacementFix(span, near?.id, isNamed);
  const section = sections[kind];
  const id = kebabCase(value);
  if (section === undefined || id === '') return fixes;
  const declaration = addDeclaration(source, section, id, asValue(nameFrom(value)));
  const changes = id === value ? [declaration] : [declaration, replace(span, id)];
  return [...fixes, { title: `Declare the ${kind} "${nameFrom(value)}"`, changes }];
}

/** `kitchen-board` becomes `Kitchen board`. */
function nameFrom(id: string): string {
  const words = id.replaceAll(/[-_\s]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
