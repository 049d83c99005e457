import type { BlueprintFile } from '../blueprint-file.ts';
import { addSection } from '../edit.ts';
import type { Fix } from '../problem.ts';
import type { Rule } from '../rule.ts';
import { pairOf, placeOf } from '../source/places.ts';

const template = `stages:
  - stage: First stage
    steps:
      - step: First step
        customer: Does something`;

/** A blueprint without a journey. */
export const noStages: Rule = {
  code: 'no-stages',
  severity: 'error',
  summary: 'A blueprint has at least one stage, under the key `stages`.',
  rationale: `The customer's journey is the spine of a blueprint. It is divided into stages, such as Book, Arrive and Leave, and each stage into steps: the touchpoints.`,
  bad: `blueprint: Overnight hotel stay
`,
  good: `blueprint: Overnight hotel stay
stages:
  - stage: Book
    steps:
      - step: Make reservation
        customer: Makes a reservation
`,
  source: 'Bitner, Ostrom and Morgan (2008)',
  fixable: true,
  check({ file }) {
    if (file.model.stages.length > 0) return [];
    const span = placeOf(file.source, 'stages') ?? placeOf(file.source, 'blueprint') ?? { start: 0, end: 0 };
    const message =
      'This blueprint has no stages. Write stages: and under it a list that begins with - stage: Name.';
    return [{ message, span, fix: () => addFirstStage(file) }];
  },
};

function addFirstStage({ source }: BlueprintFile): readonly Fix[] {
  if (pairOf(source.document.contents, 'stages') !== undefined) return [];
  return [{ title: 'Add a first stage', changes: [addSection(source, 'stages', template)], preferred: true }];
}
