import { metricsOf } from '../analysis/metrics.ts';
import type { BlueprintFile } from '../blueprint-file.ts';
import { addKey, fixWith, lengthen, placeholder } from '../fixes.ts';
import type { Metric } from '../model.ts';
import type { Fix } from '../problem.ts';
import type { Rule } from '../rule.ts';

/** A measurement that nothing is held against. */
export const metricWithoutTarget: Rule = {
  code: 'metric-without-target',
  severity: 'hint',
  summary: 'A metric has a target.',
  rationale: `A figure says whether something is good or bad only beside the figure it should be: the time that customers accept, the share that the objective asks for. Where nobody has agreed on one yet, that is worth a question.`,
  bad: `metrics:
  - { name: Time to key, value: 14m }
`,
  good: `metrics:
  - { name: Time to key, value: 14m, target: 2m }
`,
  fixable: true,
  check({ file }) {
    return metricsOf(file.model, file.analysis).flatMap((metric) => {
      const { name, target } = metric;
      if (target !== undefined || name.value === '') return [];
      const message = `"${name.value}" has no target. Write what it should be under target:, with its unit.`;
      return [{ message, span: name.span, fix: () => addTarget(file, metric) }];
    });
  },
};

function addTarget(file: BlueprintFile, { name, span }: Metric): readonly Fix[] {
  const title = `Add a target for "${name.value}"`;
  if (span.start !== name.span.start)
    return fixWith(title, addKey(file, span, 'metric', 'target', placeholder));
  return fixWith(title, lengthen(file.source, name, 'name', `target: ${placeholder}`));
}
