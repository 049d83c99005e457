import { metricsOf, missesTarget } from '../analysis/metrics.ts';
import type { Rule } from '../rule.ts';

/** A measured value that misses its own target. */
export const slowerThanTarget: Rule = {
  code: 'slower-than-target',
  severity: 'warning',
  summary: 'What is measured keeps to its own target.',
  rationale: `A metric with a \`value\` that misses its \`target\` is work to do. If that is what the blueprint is there to show, say so with a comment above the line: \`# blueprint-disable-next-line slower-than-target\`.

It is only reported where there is no doubt which side of the target is good:

- Of lengths of time (\`14m\`, \`2d\`) less is better, unless the name of the metric speaks of something that should last, such as the time between failures.
- Where the target begins with a word or sign, that decides: \`at most\`, \`max\`, \`under\`, \`within\`, \`<\`, \`<=\`, or \`at least\`, \`min\`, \`over\`, \`>\`, \`>=\`.

Other figures, such as \`71 %\` against \`90 %\`, are not judged: more complaints are worse, more smiles are better. Neither are ranges, or figures in different units.`,
  bad: `metrics:
  - { name: Time to key, value: 14m, target: 2m }
  - { name: Rooms released by 15:00, value: 71 %, target: at least 90 % }
`,
  good: `metrics:
  - { name: Time to key, value: 100s, target: 2m }
  - { name: Rooms released by 15:00, value: 92 %, target: at least 90 % }
`,
  source: 'Shostack (1984)',
  check({ file: { model, analysis } }) {
    return metricsOf(model, analysis).flatMap((metric) => {
      const { name, value, target } = metric;
      if (value === undefined || target === undefined || !missesTarget(metric)) return [];
      const message = `"${name.value}" is ${value.value}, and its target is ${target.value}. Say in the blueprint what is done about it, or correct one of the two figures.`;
      return [{ message, span: value.span, related: [{ message: 'Its target.', span: target.span }] }];
    });
  },
};
