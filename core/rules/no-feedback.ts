import { isJourneyOnly } from '../analysis/journey-only.ts';
import type { Rule } from '../rule.ts';
import { placeOf } from '../source/places.ts';

/** A journey in which the customer cannot answer back. */
export const noFeedback: Rule = {
  code: 'no-feedback',
  severity: 'hint',
  summary: 'At least one step says how the customer can answer back.',
  rationale: `A service that never asks learns about its faults from the ratings of others. Write under \`feedback\`, at the step where it happens, how customers can say what they think: a card, a question at the desk, a survey a week later.

It is asked once a blueprint has two steps, and more than a journey.`,
  bad: `- step: Check out
  customer: Checks out
`,
  good: `- step: Check out
  feedback: Departure card
  customer: Checks out
`,
  check({ file }) {
    if (isJourneyOnly(file.analysis)) return [];
    const { columns } = file.analysis;
    if (columns.length < 2 || columns.some(({ step }) => step.feedback.length > 0)) return [];
    const message =
      'No step says how the customer can answer back. Write feedback: in the step where that is possible.';
    return [
      { message, span: placeOf(file.source, 'stages') ?? columns[0]?.step.nameSpan ?? file.model.span },
    ];
  },
};
