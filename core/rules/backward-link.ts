import { columnOf, type WrittenLink } from '../analysis/written-links.ts';
import { returnFixes } from '../fixes/link-edits.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

/** An arrow to an earlier step that does not say why. */
export const backwardLink: Rule = {
  code: 'backward-link',
  severity: 'information',
  summary: 'An arrow to an earlier step is marked as feedback or rework.',
  rationale: `A blueprint reads from left to right. An arrow that goes back means that something is reported (\`kind: feedback\`) or done again (\`kind: rework\`); marked so, it is drawn so, and nobody takes it for a mistake. Otherwise the arrow leads to the wrong step, or the steps stand in the wrong order.

An arrow of the kind \`agreement\` has two heads, and no direction that could be backward.`,
  bad: `- step: Eat
  customer: Eats
  next: order-food
`,
  good: `- step: Eat
  customer: Eats
  next: { id: order-food, kind: rework, label: wrong dish }
`,
  fixable: true,
  check(context) {
    return backward(context).map(({ from, link, to }): Finding => {
      const message = `The arrow from "${from.name}" goes back to "${to?.name}" in an earlier step. Mark it with kind: feedback or kind: rework, or lead it to a later step.`;
      return { message, span: link.to.span, fix: () => returnFixes(context.file, link) };
    });
  },
};

function backward({ file: { analysis }, writtenLinks }: RuleContext): readonly WrittenLink[] {
  return writtenLinks.filter(({ from, link, to }) => {
    if (to === undefined || ['feedback', 'rework', 'agreement'].includes(link.linkKind?.value ?? ''))
      return false;
    const [start, end] = [columnOf(analysis, from), columnOf(analysis, to)];
    return start !== undefined && end !== undefined && end < start;
  });
}
