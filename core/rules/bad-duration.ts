import { replace } from '../edit.ts';
import { shapeSeverity } from '../problem.ts';
import type { ReadRule } from '../rule.ts';

const units = { m: 'minutes', s: 'seconds', h: 'hours', d: 'days' } as const;

/** A length of time that cannot be read. */
export const badDuration: ReadRule = {
  code: 'bad-duration',
  severity: shapeSeverity['bad-duration'],
  summary: '`duration` and `wait` are lengths of time with a unit: `30s`, `4m`, `1h 30m`, `2d`.',
  rationale: `A number alone does not say whether it is seconds or days. Write the unit behind it: \`s\`, \`m\`, \`h\`, \`d\` or \`w\`, or the words for them. A day counts 24 hours.

A range or an estimate in words goes into \`note\` or \`metrics\`.`,
  bad: `frontstage:
  name: Processes the registration
  duration: 4
`,
  good: `frontstage:
  name: Processes the registration
  duration: 4m
`,
  fixable: true,
  fixRead({ file: { source } }, { span }) {
    const written = source.text.slice(span.start, span.end);
    if (!/^\d+(\.\d+)?$/.test(written)) return [];
    return Object.entries(units).map(([unit, name]) => ({
      title: `Change to "${written}${unit}" (${name})`,
      changes: [replace(span, written + unit)],
    }));
  },
};
