import type { BlueprintFile } from '../blueprint-file.ts';
import { indentOf } from '../edit.ts';
import { addKey, fixWith, placeholder } from '../fixes.ts';
import type { Stage } from '../model.ts';
import type { Fix } from '../problem.ts';
import type { Rule } from '../rule.ts';

/** A stage without steps. */
export const emptyStage: Rule = {
  code: 'empty-stage',
  severity: 'warning',
  summary: 'Every stage has at least one step.',
  rationale: `A stage is a stretch of the journey, and its steps are what the customer lives through there. A stage without any is a heading over nothing: write its first touchpoint, or take the stage out until you know more.`,
  bad: `- stage: Leave
`,
  good: `- stage: Leave
  steps:
    - step: Check out
      customer: Checks out
`,
  fixable: true,
  check({ file }) {
    return file.model.stages
      .filter(({ steps, span, nameSpan }) => steps.length === 0 && nameSpan.start !== span.start)
      .map((stage) => ({
        message: `The stage "${stage.name}" has no steps. Write steps: and under it a list that begins with - step: Name, or remove the stage.`,
        span: stage.nameSpan,
        fix: () => addFirstStep(file, stage),
      }));
  },
};

function addFirstStep(file: BlueprintFile, { name, span }: Stage): readonly Fix[] {
  const { text } = file.source;
  const isFlow = text[span.start] === '{';
  const indent = `\n${indentOf(text, span.start)}`;
  const value = isFlow
    ? `[{ step: ${placeholder}, customer: ${placeholder} }]`
    : `${indent}  - step: ${placeholder}${indent}    customer: ${placeholder}`;
  return fixWith(`Add a first step to "${name}"`, addKey(file, span, 'stage', 'steps', value));
}
