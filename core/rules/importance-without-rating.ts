import type { Rule } from '../rule.ts';

/** Half of the two figures that say where work pays. */
export const importanceWithoutRating: Rule = {
  code: 'importance-without-rating',
  severity: 'information',
  summary: 'A step has both an importance and a rating, or neither.',
  rationale: `What a touchpoint weighs and how it is rated say something together: important and poor is where to begin, unimportant and excellent is where money may be saved. One of the two alone does not.

In a blueprint of the state \`to-be\` nothing has been rated yet, so only a rating without an importance is reported there.`,
  bad: `- step: Check in
  importance: 5
`,
  good: `- step: Check in
  importance: 5
  rating: 2
`,
  source: 'the rating of touchpoints by importance and performance',
  check({ file: { model, analysis } }) {
    const isFuture = model.state?.value === 'to-be';
    return analysis.columns.flatMap(({ step: { name, importance, rating } }) => {
      if (importance !== undefined && rating === undefined && !isFuture) {
        const message = `"${name}" has an importance, but no rating. Write how customers rate it today, from 1 to 5.`;
        return [{ message, span: importance.span }];
      }
      if (rating !== undefined && importance === undefined) {
        const message = `"${name}" has a rating, but no importance. Write what it weighs for the customer, from 1 to 5.`;
        return [{ message, span: rating.span }];
      }
      return [];
    });
  },
};
