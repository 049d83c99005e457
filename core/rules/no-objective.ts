import { placeholder } from '../fixes.ts';
import { askedFor } from '../rule/asked-for.ts';
import type { Rule } from '../rule.ts';

/** A blueprint that does not say the aim. */
export const noObjective: Rule = {
  code: 'no-objective',
  severity: 'hint',
  summary: 'A blueprint with two or more stages says what is to be reached.',
  rationale: `Without an objective every remark on a blueprint is as good as any other. One sentence, best with a figure in it, says what the service or the work on it has to reach.`,
  bad: `blueprint: Overnight hotel stay
stages:
  - stage: Arrive
  - stage: Leave
`,
  good: `blueprint: Overnight hotel stay
objective: Check-in takes less than two minutes.
stages:
  - stage: Arrive
  - stage: Leave
`,
  source: 'the practice of journey mapping, as the Nielsen Norman Group describes it',
  fixable: true,
  check({ file }) {
    return file.model.objective !== undefined
      ? []
      : askedFor(
          file,
          'objective',
          'What does the service, or the work on it, have to reach? Write objective: in a sentence.',
          placeholder,
        );
  },
};
