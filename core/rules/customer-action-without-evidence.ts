import { laneOfRole } from '../analysis/lanes.ts';
import { addCellFix } from '../fixes.ts';
import type { Rule } from '../rule.ts';

/** A customer action with nothing to see or hold. */
export const customerActionWithoutEvidence: Rule = {
  code: 'customer-action-without-evidence',
  severity: 'information',
  summary: 'Where the customer does something, there is evidence: something to see, hear or hold.',
  rationale: `Customers judge a service by what they can perceive of it. At each of their actions, ask what they see, hold, hear or read there: a sign, a form, a screen, a message, the state of a room.

It is not reported in a blueprint that has no evidence at all; [missing-lane](missing-lane.md) says that once.`,
  bad: `- step: Check in
  customer: Checks in
`,
  good: `- step: Check in
  evidence: [Desk and lobby, Key]
  customer: Checks in
`,
  source: 'Bitner, Ostrom and Morgan (2008), step 6',
  fixable: true,
  check({ file, steps }) {
    const lane = laneOfRole(file.model, 'evidence');
    const bare = steps.filter(({ evidence }) => evidence.length === 0);
    if (bare.length === steps.length) return [];
    return bare.flatMap(({ step, customer: [action] }) => {
      if (action === undefined) return [];
      const message = `What does the customer see or hold at "${action.name}"? Add evidence to the step "${step.name}".`;
      return [{ message, span: action.nameSpan, fix: () => addCellFix(file, step, lane) }];
    });
  },
};
