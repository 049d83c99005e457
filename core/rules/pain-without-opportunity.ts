import { findingsOf } from '../analysis/findings.ts';
import { answersIn } from '../findings/answers.ts';
import { addKey, fixWith, placeholder } from '../fixes.ts';
import type { Rule } from '../rule.ts';

/** A pain point that nothing answers. */
export const painWithoutOpportunity: Rule = {
  code: 'pain-without-opportunity',
  severity: 'information',
  summary: 'Where something hurts, there is an opportunity or an idea.',
  rationale: `A blueprint is drawn to make the service better. For a step with \`pains\`, write what could be done about them under \`opportunities\`, or under \`ideas\` while it is no more than that. What the team still has to find out goes into \`questions\`.`,
  bad: `- step: Check in
  pains: [Queues for ten minutes after 18:00]
`,
  good: `- step: Check in
  pains: [Queues for ten minutes after 18:00]
  opportunities: [Check in on the phone, on the way from the station]
`,
  source: 'the practice of journey mapping',
  fixable: true,
  check({ file }) {
    const answered = answersIn(file.analysis);
    return file.analysis.columns.flatMap(({ step }) => {
      const { name, span } = step;
      const [first] = findingsOf(step, 'pains').filter((pain) => !answered.has(pain));
      const made = findingsOf(step, 'opportunities').length + findingsOf(step, 'ideas').length;
      if (first === undefined || made > 0) return [];
      const message = `Nothing says what could be done about the pains at "${name}". Write opportunities: and what could be better there.`;
      const fix = () =>
        fixWith(
          `Add opportunities to "${name}"`,
          addKey(file, span, 'step', 'opportunities', `[${placeholder}]`),
        );
      return [{ message, span: first.nameSpan, fix }];
    });
  },
};
