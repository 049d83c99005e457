import { isJourneyOnly } from '../analysis/journey-only.ts';
import { laneOfRole } from '../analysis/lanes.ts';
import { addCellFix } from '../fixes.ts';
import type { Rule } from '../rule.ts';
import { placeOf } from '../source/places.ts';

/** A blueprint in which no customer does anything. */
export const noCustomerActions: Rule = {
  code: 'no-customer-actions',
  severity: 'error',
  summary: 'A blueprint says what the customer does.',
  rationale: `Everything in a blueprint hangs on the customer's actions: they come first, and every other lane says what is there or done for them. Without them it is a diagram of an organisation, not of a service.

A journey, steps which each say how they feel, is a good beginning: of it depth is asked as a hint.`,
  bad: `- stage: Arrive
  steps:
    - step: Check in
      frontstage: Greets the guest
`,
  good: `- stage: Arrive
  steps:
    - step: Check in
      customer: Checks in
      frontstage: Greets the guest
`,
  source: 'Bitner, Ostrom and Morgan (2008)',
  fixable: true,
  check({ file }) {
    const { analysis, model } = file;
    const [first] = analysis.columns;
    if (first === undefined) return [];
    if (analysis.cells.some((cell) => analysis.laneOf(cell).role === 'customer')) return [];
    const lane = laneOfRole(model, 'customer');
    const advice =
      lane === undefined
        ? 'Add a lane of the role customer, and fill it.'
        : `Write ${lane.id}: and what the customer does into the steps.`;
    const isJourney = isJourneyOnly(file.analysis);
    const missing = isJourney
      ? 'The journey says how it feels, and not yet what the customer does.'
      : 'No step says what the customer does.';
    const message = `${missing} ${advice}`;
    const span = placeOf(file.source, 'stages') ?? { start: 0, end: 0 };
    const severity = isJourney ? 'hint' : undefined;
    return [{ message, span, ...(severity && { severity }), fix: () => addCellFix(file, first.step, lane) }];
  },
};
