import { laneOfRole } from '../analysis/lanes.ts';
import { addCellFix } from '../fixes.ts';
import type { Stage } from '../model.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** A stage in which the customer does nothing. */
export const stageWithoutCustomerAction: Rule = {
  code: 'stage-without-customer-action',
  severity: 'warning',
  summary: 'In every stage the customer does something.',
  rationale: `Stages divide the customer's journey, not the organisation's work. Where the customer does nothing, either an action is missing (waiting is one, too), or the work belongs in the stage that it is done for.

A stage without any steps is not reported here.`,
  bad: `- stage: Prepare
  steps:
    - step: Clean the room
      backstage: Cleans the room
`,
  good: `- stage: Prepare
  steps:
    - step: Clean the room
      customer: Waits for the room
      backstage: Cleans the room
`,
  source: 'Bitner, Ostrom and Morgan (2008)',
  fixable: true,
  check(context) {
    const stages = context.file.model.stages.filter((stage) => stage.steps.length > 0);
    const silent = stages.filter((stage) => !hasCustomer(context, stage));
    // That the customer does nothing at all is another rule's.
    if (silent.length === stages.length) return [];
    const lane = laneOfRole(context.file.model, 'customer');
    return silent.map((stage) => ({
      message: `In the stage "${stage.name}" the customer does nothing. Write what the customer does in one of its steps, or move the steps to another stage.`,
      span: stage.nameSpan,
      fix: () => stage.steps.slice(0, 1).flatMap((step) => addCellFix(context.file, step, lane)),
    }));
  },
};

function hasCustomer({ file: { analysis } }: RuleContext, stage: Stage): boolean {
  return stage.steps.some((step) => step.cells.some((cell) => analysis.laneOf(cell).role === 'customer'));
}
