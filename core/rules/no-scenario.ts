import { placeholder } from '../fixes.ts';
import { askedFor } from '../rule/asked-for.ts';
import type { Rule } from '../rule.ts';

/** A blueprint that does not say the situation. */
export const noScenario: Rule = {
  code: 'no-scenario',
  severity: 'hint',
  summary: 'A blueprint with two or more stages says in which situation the journey takes place.',
  rationale: `A blueprint shows one way through the service: late arrival or early, alone or with children, first visit or tenth. One sentence of scenario keeps the discussion on that one way.`,
  bad: `blueprint: Overnight hotel stay
stages:
  - stage: Arrive
  - stage: Leave
`,
  good: `blueprint: Overnight hotel stay
scenario: Arrives late, leaves early.
stages:
  - stage: Arrive
  - stage: Leave
`,
  source: 'the practice of journey mapping, as the Nielsen Norman Group describes it',
  fixable: true,
  check({ file }) {
    return file.model.scenario !== undefined
      ? []
      : askedFor(
          file,
          'scenario',
          'In which situation does the journey take place? Write scenario: in a sentence.',
          placeholder,
        );
  },
};
