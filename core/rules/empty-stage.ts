import { indentOf } from '../edit.ts';
import { addKey, fixWith, placeholder } from '../fixes.ts';
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
  check({ file: { model } }) {
    return model.stages
      .filter(({ steps, span, nameSpan }) => steps.length === 0 && nameSpan.start !== span.start)
      .map(({ name, nameSpan }) => ({
        message: `The stage "${name}" has no steps. Write steps: and under it a list that begins with - step: Name, or remove the stage.`,
        span: nameSpan,
      }));
  },
  fix({ file }, { span }) {
    const stage = file.model.stages.find(({ nameSpan }) => nameSpan.start === span.start);
    if (stage === undefined) return [];
    const { text } = file.source;
    const isFlow = text[stage.span.start] === '{';
    const indent = `\n${indentOf(text, stage.span.start)}`;
    const value = isFlow
      ? `[{ step: ${placeholder}, customer: ${placeholder} }]`
      : `${indent}  - step: ${placeholder}${indent}    customer: ${placeholder}`;
    return fixWith(`Add a first step to "${stage.name}"`, addKey(file, stage.span, 'stage', 'steps', value));
  },
};
