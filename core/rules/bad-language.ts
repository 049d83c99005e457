import { replace } from '../edit.ts';
import { shapeSeverity } from '../problem.ts';
import type { ReadRule } from '../rule.ts';

/** A language that is no tag. */
export const badLanguage: ReadRule = {
  code: 'bad-language',
  severity: shapeSeverity['bad-language'],
  summary: '`lang` is the tag of a language: `en`, `de-CH`, `pt-BR`.',
  rationale: `Browsers, screen readers and the breaking of long words know a language by its tag. The tag begins with two or three letters that stand for the language, not for a country: \`cs\` for Czech, \`da\` for Danish, \`uk\` for Ukrainian. A region or a script may follow.`,
  bad: `blueprint: Hotelaufenthalt
lang: Deutsch
`,
  good: `blueprint: Hotelaufenthalt
lang: de
`,
  source: 'BCP 47',
  fixable: true,
  autoFixable: true,
  fixRead(_, { span, replacement }) {
    if (replacement === undefined) return [];
    const changes = [replace(span, replacement)];
    return [{ title: `Change to "${replacement}"`, changes, preferred: true, safe: true }];
  },
};
