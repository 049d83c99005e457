import { placeholder } from '../fixes.ts';
import { askedFor } from '../rule/asked-for.ts';
import type { Rule } from '../rule.ts';

/** A blueprint that does not say whose journey it is. */
export const noPersona: Rule = {
  code: 'no-persona',
  severity: 'hint',
  summary: 'A blueprint with two or more stages says whose journey it shows.',
  rationale: `The same service is one thing to somebody who comes every week and another to somebody who is there for the first time. A persona says through whose eyes the blueprint looks, and with its goal what the journey has to lead to.`,
  bad: `blueprint: Overnight hotel stay
stages:
  - stage: Arrive
  - stage: Leave
`,
  good: `blueprint: Overnight hotel stay
persona: { name: Business traveller, goal: Sleep well and leave on time }
stages:
  - stage: Arrive
  - stage: Leave
`,
  source: 'the practice of journey mapping, as the Nielsen Norman Group describes it',
  fixable: true,
  check({ file }) {
    return file.model.personas.length > 0
      ? []
      : askedFor(
          file,
          'persona',
          'Whose journey is it? Write persona: with a name and a goal.',
          `{ name: ${placeholder}, goal: ${placeholder} }`,
        );
  },
};
