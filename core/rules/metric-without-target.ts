import { metricsOf } from '../analysis/metrics.ts';
import { addKey, fixWith, lengthen, placeholder } from '../fixes.ts';
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
  check({ file: { model, analysis } }) {
    return metricsOf(model, analysis).flatMap(({ name, target }) => {
      if (target !== undefined || name.value === '') return [];
      const message = `"${name.value}" has no target. Write what it should be under target:, with its unit.`;
      return [{ message, span: name.span }];
    });
  },
  fix({ file }, { span }) {
    const metric = metricsOf(file.model, file.analysis).find(({ name }) => name.span.start === span.start);
    if (metric === undefined) return [];
    const title = `Add a target for "${metric.name.value}"`;
    if (metric.span.start !== span.start)
      return fixWith(title, addKey(file, metric.span, 'metric', 'target', placeholder));
    return fixWith(title, lengthen(file.source, metric.name, 'name', 'target', placeholder));
  },
};
