import { addKey, fixWith, placeholder } from '../fixes.ts';
import type { Cell } from '../model.ts';
import type { Rule } from '../rule.ts';

/** A low point without a reason. */
export const emotionWithoutPain: Rule = {
  code: 'emotion-without-pain',
  severity: 'warning',
  summary: 'A low point of the emotions says what hurts.',
  rationale: `A negative \`emotion\` draws a low point into the curve, and the first question of everybody who sees it is: why? Write what goes wrong or annoys under \`pains\`.`,
  bad: `- step: Check in
  emotion: -2
  customer: Checks in
`,
  good: `- step: Check in
  emotion: -2
  pains: [Queues for ten minutes after 18:00]
  customer: Checks in
`,
  source: 'the practice of journey mapping',
  fixable: true,
  check({ file }) {
    return file.analysis.columns.flatMap(({ step }) => {
      const emotion = [step.emotion, ...step.emotions.map(({ value }) => value)].find(
        (one) => one !== undefined && one.value < 0,
      );
      const { name, span } = step;
      const isCustomers = (cell: Cell) => file.analysis.laneOf(cell).role === 'customer';
      const hurts = [step, ...step.cells.filter(isCustomers)].some(({ pains }) => pains.length > 0);
      if (emotion === undefined || hurts) return [];
      const message = `Customers feel bad at "${name}" (${emotion.value}), and no pain point says why. Write pains: and what goes wrong there.`;
      const fix = () =>
        fixWith(`Add pains to "${name}"`, addKey(file, span, 'step', 'pains', `[${placeholder}]`));
      return [{ message, span: emotion.span, fix }];
    });
  },
};
