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
  check({ file: { analysis } }) {
    return analysis.columns.flatMap(({ step: { name, pains, opportunities, ideas } }) => {
      const [first] = pains;
      if (first === undefined || opportunities.length > 0 || ideas.length > 0) return [];
      const message = `Nothing says what could be done about the pains at "${name}". Write opportunities: and what could be better there.`;
      return [{ message, span: first.span }];
    });
  },
  fix({ file }, { span }) {
    const step = file.analysis.columns.find((one) => one.step.pains[0]?.span.start === span.start)?.step;
    if (step === undefined) return [];
    const title = `Add opportunities to "${step.name}"`;
    return fixWith(title, addKey(file, step.span, 'step', 'opportunities', `[${placeholder}]`));
  },
};
