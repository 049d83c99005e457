import { replacementFix } from '../fixes.ts';
import { shapeSeverity } from '../problem.ts';
import type { ReadRule } from '../rule.ts';

/** A number that is too large or too small. */
export const outOfRange: ReadRule = {
  code: 'out-of-range',
  severity: shapeSeverity['out-of-range'],
  summary: '`importance`, `rating` and `target` go from 1 to 5, `emotion` from -2 to 2, in whole numbers.',
  rationale: `The scales are fixed so that touchpoints can be compared with each other and between blueprints. Convert the figures of a survey to them, and keep the original figure under \`metrics\`.`,
  bad: `blueprint: Hotel stay
stages:
  - stage: Arrive
    steps:
      - step: Check in
        rating: 8
`,
  good: `blueprint: Hotel stay
stages:
  - stage: Arrive
    steps:
      - step: Check in
        rating: 4
        metrics:
          - { name: Guest survey, value: 8 of 10 }
`,
  fixable: true,
  fixRead: (_context, { span, replacement }) => replacementFix(span, replacement),
};
