import { isMap, isScalar } from 'yaml';
import type { BlueprintFile } from '../blueprint-file.ts';
import { shapeSeverity } from '../build-model/shape-severity.ts';
import { mapAt, pairOf } from '../edit.ts';
import { replacementFix } from '../fixes.ts';
import type { Problem } from '../problem.ts';
import type { Finding, Rule } from '../rule.ts';
import { nodeSpan } from '../source/nodes.ts';
import { contains } from '../span.ts';
import { roleOf } from '../vocabulary.ts';
import { kebabCase } from '../words/kebab-case.ts';
import { nearest } from '../words/nearest.ts';

/** A key that the format does not have, or a rule that does not exist. */
export const unknownKey: Rule = {
  code: 'unknown-key',
  severity: shapeSeverity['unknown-key'],
  summary: 'Every key is one that the format knows, or begins with `x-`.',
  rationale: `A key that is not known has no effect: it is most likely misspelt, or stands one level too high or too low. Lanes have the name that the file gives them under \`lanes\`; other names that people use for the five usual lanes are understood, and the proper one is offered.

Keys that begin with \`x-\` are yours: write there what you like.`,
  bad: `blueprint: Hotel stay
stages:
  - stage: Arrive
    steps:
      - step: Check in
        chanel: desk
`,
  good: `blueprint: Hotel stay
stages:
  - stage: Arrive
    steps:
      - step: Check in
        channel: desk
`,
  check({ file: { source }, codes }) {
    const section = pairOf(source.document.contents, 'lint')?.value;
    if (!isMap(section)) return [];
    const found: Finding[] = [];
    for (const { key } of section.items) {
      if (!isScalar(key) || codes.includes(String(key.value))) continue;
      const near = nearest(String(key.value), codes);
      const advice = near === undefined ? 'Remove it.' : `Did you mean "${near}"?`;
      const message = `There is no rule "${key.value}". ${advice}`;
      found.push({
        message,
        span: nodeSpan(key, source.text),
        ...(near !== undefined && { replacement: near }),
      });
    }
    return found;
  },
  safelyMended: true,
  fix: ({ file }, problem) => replacementFix(problem, isReadAsLane(file, problem)),
};

/** Whether the key is another name of a lane, which the step does not have under its own name too. */
function isReadAsLane(file: BlueprintFile, { span, replacement }: Problem): boolean {
  const { model, analysis, source } = file;
  const written = source.text.slice(span.start, span.end);
  const lane = model.lanes.find(({ id }) => id === replacement);
  if (lane === undefined || (roleOf(written) !== lane.role && kebabCase(lane.name) !== written)) return false;
  const column = analysis.columns.find(({ step }) => contains(step.span, span.start));
  return column !== undefined && pairOf(mapAt(source, column.step.span), lane.id) === undefined;
}
