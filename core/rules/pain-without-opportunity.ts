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
    return file.analysis.columns.flatMap(({ step: { name, span, pains, opportunities, ideas } }) => {
      const [first] = pains;
      if (first === undefined || opportunities.length > 0 || ideas.length > 0) return [];
      const message = `Nothing says what could be done about the pains at "${name}". Write opportunities: and what could be better there.`;
      const fix = () =>
        fixWith(
          `Add opportunities to "${name}"`,
          addKey(file, span, 'step', 'opportunities', `[${placeholder}]`),
        );
      return [{ message, span: first.span, fix }];
    });
  },
};
