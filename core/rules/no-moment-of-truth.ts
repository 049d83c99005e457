import type { Rule } from '../rule.ts';
import { placeOf } from '../source/places.ts';

/** A journey in which nothing matters more than the rest. */
export const noMomentOfTruth: Rule = {
  code: 'no-moment-of-truth',
  severity: 'hint',
  summary: 'At least one step is a moment of truth.',
  rationale: `Customers do not judge every touchpoint alike: at a few of them they decide what to think of the whole. Mark those with \`moment: true\`, so that work and money go there first.

It is asked once a blueprint has two steps.`,
  bad: `- step: Check in
  customer: Checks in
`,
  good: `- step: Check in
  moment: true
  customer: Checks in
`,
  source: 'Normann (1984); Bitner, Ostrom and Morgan (2008)',
  check({ file }) {
    const { columns } = file.analysis;
    if (columns.length < 2 || columns.some(({ step }) => step.moment?.value === true)) return [];
    const message =
      'No step is a moment of truth. Write moment: true in the step where customers decide what to think of the service.';
    return [
      { message, span: placeOf(file.source, 'stages') ?? columns[0]?.step.nameSpan ?? file.model.span },
    ];
  },
};
