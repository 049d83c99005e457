import { isJourneyOnly } from '../analysis/journey-only.ts';
import { laneOfRole } from '../analysis/lanes.ts';
import { addCellFix } from '../fixes.ts';
import type { Step } from '../model.ts';
import type { Rule } from '../rule.ts';
import { lineEnd } from '../source/lines.ts';

/** A step in which nothing happens. */
export const emptyStep: Rule = {
  code: 'empty-step',
  severity: 'warning',
  summary: 'Every step has at least one cell.',
  rationale: `A step is one column of the picture: what the customer does there, what there is to see, and who does what for it. Without a cell the column is empty. Begin with what the customer does.

Of a blueprint that is a journey so far, steps which each say how they feel, nothing is asked before the first cell.`,
  bad: `- step: Check out
  rating: 3
`,
  good: `- step: Check out
  rating: 3
  customer: Checks out
`,
  fixable: true,
  check({ file }) {
    if (isJourneyOnly(file.analysis)) return [];
    const { source, model, analysis } = file;
    // What stands behind a lane and cannot be read has been said.
    const isSaid = (step: Step) =>
      [...step.laneSpans.values()].some(({ start }) =>
        source.problems.some(({ span }) => start <= span.start && span.start <= lineEnd(source.text, start)),
      );
    const customer = laneOfRole(model, 'customer');
    const lane = customer ?? model.lanes[0];
    return analysis.columns
      .filter(
        ({ step }) => step.cells.length === 0 && step.name !== '' && step.nameSpan.start !== step.span.start,
      )
      .filter(({ step }) => !isSaid(step))
      .map(({ step }) => ({
        message: `Nothing happens in the step "${step.name}". Write ${lane?.id}: and what the customer does, or remove the step.`,
        span: step.nameSpan,
        fix: () => addCellFix(file, step, customer),
      }));
  },
};
