import { isDerivedHandoff } from '../analysis/resolved-link.ts';
import type { Cell, Process, Step } from '../model.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** A customer action that nobody and nothing answers. */
export const customerActionWithoutContact: Rule = {
  code: 'customer-action-without-contact',
  severity: 'hint',
  summary: 'Where the customer does something, somebody or something of the service takes part.',
  rationale: `It is often right that nobody does: guests sleep, eat and walk to their room by themselves. It is worth a second look because what customers do alone is where a service is easily forgotten: is there a machine, a sign, a screen that does something? Then it belongs in the frontstage.

It is a hint, given once for a step, and only in a blueprint with a frontstage or backstage action somewhere. A step on a channel of the kind \`online\` is contact with what is on the screen.`,
  bad: `- step: Find the room
  customer: Looks for the room
`,
  good: `- step: Find the room
  customer: Looks for the room
  frontstage: Lights the number above the door
`,
  source: 'Bitner, Ostrom and Morgan (2008)',
  check(context) {
    const { steps, file } = context;
    const online = new Set(
      file.model.channels.filter(({ reach }) => reach?.value === 'online').map(({ id }) => id),
    );
    const isOnline = ({ channels }: Pick<Step, 'channels'>): boolean =>
      channels.some(({ value }) => online.has(value));
    if (steps.every(({ frontstage, backstage }) => frontstage.length + backstage.length === 0)) return [];
    return steps.flatMap(({ step, customer, frontstage, backstage, support }) => {
      const [action] = customer;
      if (action === undefined || frontstage.length + backstage.length + support.length > 0) return [];
      if (isOnline(step) || customer.some((cell) => isOnline(cell) || isAnswered(context, cell))) return [];
      const message = `Nothing of the service takes part in "${action.name}". That is often right; if somebody or something does, write it into the frontstage.`;
      return [{ message, span: action.nameSpan }];
    });
  },
};

function isAnswered({ file: { analysis } }: RuleContext, cell: Cell): boolean {
  const isOther = (element: Cell | Process): boolean =>
    element.kind !== 'cell' || analysis.laneOf(element).role !== 'customer';
  return (
    analysis.linksFrom(cell).some((link) => isOther(link.to) && !isDerivedHandoff(link)) ||
    analysis.linksTo(cell).some((link) => isOther(link.from) && !isDerivedHandoff(link))
  );
}
