import type { Step } from '../model.ts';
import { kebabCase } from '../names/kebab-case.ts';
import type { Finding, Rule } from '../rule.ts';

/** Two steps of one name in one stage. */
export const duplicateTouchpoint: Rule = {
  code: 'duplicate-touchpoint',
  severity: 'warning',
  summary: 'Within a stage every step has a name of its own.',
  rationale: `Two touchpoints with one name in one stage cannot be told apart when people talk about the blueprint, and references by name are unclear. Say what is different about the second, or make one step of the two. The same name in another stage is fine.`,
  bad: `- stage: Stay
  steps:
    - step: Wait
      customer: Waits for the lift
    - step: Wait
      customer: Waits for the food
`,
  good: `- stage: Stay
  steps:
    - step: Wait for the lift
      customer: Waits for the lift
    - step: Wait for the food
      customer: Waits for the food
`,
  check({ file: { model } }) {
    const found: Finding[] = [];
    for (const stage of model.stages) {
      const first = new Map<string, Step>();
      for (const step of stage.steps) {
        const name = kebabCase(step.name);
        const other = first.get(name);
        if (name === '' || other === undefined) {
          first.set(name, step);
          continue;
        }
        found.push({
          message: `The stage "${stage.name}" has two steps called "${step.name}". Give one of them a name that says what is different, or make one step of the two.`,
          span: step.nameSpan,
          related: [{ message: `The other step called "${other.name}".`, span: other.nameSpan }],
        });
      }
    }
    return found;
  },
};
