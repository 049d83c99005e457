import type { WrittenLink } from '../analysis/written-links.ts';
import { fixWith } from '../fixes.ts';
import { removeLink } from '../refactor/references.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

/** An arrow that leads to where it comes from. */
export const selfLink: Rule = {
  code: 'self-link',
  severity: 'error',
  summary: 'An arrow leads from one thing to another.',
  rationale: `An arrow from a cell or step to itself says nothing and cannot be drawn. If something is done again, lead the arrow to the step where it begins again, and mark it with \`kind: rework\`.`,
  bad: `frontstage: { name: Asks for the name, id: ask, to: ask }
backstage: { name: Looks it up, id: look-up }
`,
  good: `frontstage: { name: Asks for the name, id: ask, to: look-up }
backstage: { name: Looks it up, id: look-up }
`,
  fixable: true,
  check(context) {
    return selfLinks(context).map((written): Finding => {
      const { from, link } = written;
      const message =
        from.kind === 'step'
          ? `From the step "${from.name}" the customer goes on to the same step. Name the step that comes next, or take this out.`
          : `"${from.name}" has an arrow to itself. Lead it to another cell, or take it out.`;
      const fix = () => fixWith('Remove the arrow', removeLink(context.file, written));
      return { message, span: link.to.span, fix };
    });
  },
};

function selfLinks({ file: { analysis }, writtenLinks }: RuleContext): readonly WrittenLink[] {
  const drawn = new Set(analysis.links.map(({ link }) => link));
  return writtenLinks.filter(({ from, to, link }) => {
    if (to === from) return true;
    // A cell may name its own step and be the first thing in it.
    if (from.kind !== 'cell' || to?.kind !== 'step' || analysis.stepOf(from) !== to) return false;
    return !drawn.has(link);
  });
}
