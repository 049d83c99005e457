import { addKey, fixWith, lengthen, placeholder } from '../fixes.ts';
import type { FailPoint } from '../model.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** A fail point without a way back. */
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
  check(context) {
    return context.once(helpless).map(({ name: { value, span } }) => ({
      message: `Nothing says what is done when this goes wrong: "${value}". Write it as name: with a recovery: beside it.`,
      span,
    }));
  },
  fix(context, { span }) {
    const { file } = context;
    const fail = context.once(helpless).find(({ name }) => name.span.start === span.start);
    if (fail === undefined) return [];
    const title = `Add a recovery for "${fail.name.value}"`;
    if (fail.span.start !== span.start)
      return fixWith(title, addKey(file, fail.span, 'fail', 'recovery', placeholder));
    return fixWith(title, lengthen(file.source, fail.name, 'name', 'recovery', placeholder));
  },
};

function helpless({ file: { analysis } }: RuleContext): readonly FailPoint[] {
  return analysis.cells.flatMap(({ fail }) =>
    fail.filter(({ recovery, name }) => recovery === undefined && name.value !== ''),
  );
}
