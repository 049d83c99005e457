import { laneOfRole } from '../analysis/lanes.ts';
import { isDerivedHandoff } from '../analysis/resolved-link.ts';
import { addCellFix } from '../fixes.ts';
import type { Cell, Process } from '../model.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** Contact with nobody. */
export const frontstageWithoutCustomer: Rule = {
  code: 'frontstage-without-customer',
  severity: 'warning',
  summary: 'Where something happens frontstage, the customer is there.',
  rationale: `The frontstage is what customers meet. In a step where the customer does nothing, a frontstage action is contact with nobody: write what the customer does there (listening and waiting count), or move the action backstage.

An arrow between the action and something that the customer does in another step is contact, too.`,
  bad: `- step: Deliver bags
  frontstage: Brings the bags to the room
`,
  good: `- step: Deliver bags
  customer: Receives the bags
  frontstage: Brings the bags to the room
`,
  source: 'Bitner, Ostrom and Morgan (2008)',
  fixable: true,
  check(context) {
    const lane = laneOfRole(context.file.model, 'customer');
    return alone(context).map(({ cell, step }) => ({
      message: `"${cell.name}" happens frontstage, but in the step "${step.name}" the customer does nothing. Write what the customer does there, or move it backstage.`,
      span: cell.nameSpan,
      fix: () => addCellFix(context.file, step, lane),
    }));
  },
};

/** The first frontstage cell of each step that no customer has to do with. */
function alone({ file: { analysis }, steps }: RuleContext) {
  // That no customer does anything at all is another rule's.
  if (steps.every(({ customer }) => customer.length === 0)) return [];
  const isCustomer = (element: Cell | Process): boolean =>
    element.kind === 'cell' && analysis.laneOf(element).role === 'customer';
  return steps.flatMap(({ step, customer, frontstage }) => {
    const [cell] = frontstage;
    if (customer.length > 0 || cell === undefined) return [];
    const inContact = frontstage.some(
      (one) =>
        analysis.linksTo(one).some((link) => isCustomer(link.from) && !isDerivedHandoff(link)) ||
        analysis.linksFrom(one).some((link) => isCustomer(link.to) && !isDerivedHandoff(link)),
    );
    return inContact ? [] : [{ step, cell }];
  });
}
