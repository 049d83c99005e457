import type { BlueprintFile } from '../blueprint-file.ts';
import { addKey, fixWith, lengthen, placeholder } from '../fixes.ts';
import type { FailPoint } from '../model.ts';
import type { Fix } from '../problem.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** A fail point without a recovery. */
export const failWithoutRecovery: Rule = {
  code: 'fail-without-recovery',
  severity: 'warning',
  summary: 'Every fail point says how the service recovers from it.',
  rationale: `Things go wrong in every service. What customers remember is what was done about it, and staff can only do it well if it has been thought of before. Write it under \`recovery\`.`,
  bad: `frontstage:
  name: Processes the registration
  fail: The room is not ready
`,
  good: `frontstage:
  name: Processes the registration
  fail:
    name: The room is not ready
    recovery: Offers a drink in the bar
`,
  source: 'Shostack (1984)',
  fixable: true,
  check(context) {
    return helpless(context).map((fail) => ({
      message: `Nothing says what is done when this goes wrong: "${fail.name}". Write it as name: with a recovery: beside it.`,
      span: fail.nameSpan,
      fix: () => addRecovery(context.file, fail),
    }));
  },
};

function addRecovery(file: BlueprintFile, { name, nameSpan, span }: FailPoint): readonly Fix[] {
  const title = `Add a recovery for "${name}"`;
  if (span.start !== nameSpan.start)
    return fixWith(title, addKey(file, span, 'fail', 'recovery', placeholder));
  return fixWith(
    title,
    lengthen(file.source, { value: name, span: nameSpan }, 'name', `recovery: ${placeholder}`),
  );
}

function helpless({ file: { analysis } }: RuleContext): readonly FailPoint[] {
  return analysis.cells.flatMap(({ fail }) =>
    fail.filter(({ recovery, name }) => recovery === undefined && name !== ''),
  );
}
