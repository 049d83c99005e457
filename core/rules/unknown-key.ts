import { isMap, isScalar } from 'yaml';
import { mayBelongElsewhere } from '../fixes/belongs-elsewhere.ts';
import { removeKeyFix } from '../fixes/remove-key.ts';
import { replacementFix } from '../fixes.ts';
import { nearest } from '../names/nearest.ts';
import type { Fix } from '../problem.ts';
import { shapeSeverity } from '../problem.ts';
import type { Finding, ReadRule, RuleContext } from '../rule.ts';
import { aliasTargets, nodeSpan } from '../source/nodes.ts';
import { pairOf } from '../source/places.ts';
import type { Span } from '../span.ts';

/** A key that the format does not have, or a rule that does not exist. */
export const unknownKey: ReadRule = {
  code: 'unknown-key',
  severity: shapeSeverity['unknown-key'],
  summary: 'Every key is one that the format knows, or begins with `x-`.',
  rationale: `A key that is not known has no effect: it is most likely misspelt, or stands one level too high or too low. Lanes have the name that the file gives them under \`lanes\`; other names that people use for the five usual lanes are understood, and so are other names for many keys, such as \`title\` for \`blueprint\` or \`actor\` for \`by\`; the proper one is offered.

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
  fixable: true,
  autoFixable: true,
  check(context) {
    const { source } = context.file;
    const section = pairOf(source.document.contents, 'lint')?.value;
    if (!isMap(section)) return [];
    const found: Finding[] = [];
    for (const { key } of section.items) {
      if (!isScalar(key) || context.codes.includes(String(key.value))) continue;
      const near = nearest(String(key.value), context.codes);
      const advice = near === undefined ? 'Remove it.' : `Did you mean "${near}"?`;
      const message = `There is no rule "${key.value}". ${advice}`;
      const span = nodeSpan(key, source.text);
      found.push({
        message,
        span,
        fix: () => [...replacementFix(span, near), ...removeFix(context, span)],
      });
    }
    return found;
  },
  fixRead(context, { span, replacement, understood }) {
    const safe = understood && !mayBelongElsewhere(context.file.source, span.start);
    const rename = replacementFix(span, replacement, safe);
    // What is understood counts: without it, something would be lost.
    return understood ? rename : [...rename, ...removeFix(context, span)];
  },
};

function removeFix(context: RuleContext, key: Span): readonly Fix[] {
  return removeKeyFix(context.file.source, key, () => context.once(targetsIn));
}

/** Of a long file with very many such keys this is found once. */
function targetsIn({ file }: RuleContext) {
  return aliasTargets(file.source.document);
}
