import { findingsOf } from '../analysis/findings.ts';
import { addKey, fixWith, placeholder } from '../fixes.ts';
import type { Rule } from '../rule.ts';

/** Finds steps that matter most and are done worst, without a plan. */
export const importantButPoor: Rule = {
  code: 'important-but-poor',
  severity: 'warning',
  summary: 'A touchpoint that matters much and is rated poorly has a target or an opportunity.',
  rationale: `An \`importance\` of 4 or 5 with a \`rating\` of 1 or 2 is where work pays most. Say what the objective asks for with \`target\`, or what could be done with \`opportunities\`.`,
  bad: `- step: Check in
  importance: 5
  rating: 2
`,
  good: `- step: Check in
  importance: 5
  rating: 2
  target: 4
`,
  source: 'the rating of touchpoints by importance and performance',
  fixable: true,
  check({ file }) {
    return file.analysis.columns.flatMap(({ step }) => {
      const { name, importance, rating, target } = step;
      if (importance === undefined || rating === undefined || importance.value < 4 || rating.value > 2)
        return [];
      if (target !== undefined || findingsOf(step, 'opportunities').length > 0) return [];
      const message = `"${name}" matters much to customers (${importance.value} of 5) and is rated poorly (${rating.value} of 5). Write the target it should reach, or opportunities to make it better.`;
      const related = [{ message: 'What it matters to customers.', span: importance.span }];
      const fix = () =>
        fixWith(
          `Add opportunities to "${name}"`,
          addKey(file, step.span, 'step', 'opportunities', `[${placeholder}]`),
        );
      return [{ message, span: rating.span, related, fix }];
    });
  },
};
