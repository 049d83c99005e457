import { replacementFix } from '../fixes.ts';
import { shapeSeverity } from '../problem.ts';
import type { ReadRule } from '../rule.ts';
import { quoted } from '../source/quoted.ts';
import { roleOf } from '../vocabulary.ts';

/** A value that is not what its key takes. */
export const wrongType: ReadRule = {
  code: 'wrong-type',
  severity: shapeSeverity['wrong-type'],
  summary: 'Each key takes a certain kind of value: a text, a number, a list, or keys of its own.',
  rationale: `Here stands a list where one text belongs, a text where keys belong, a word that is not one of those the key knows, or nothing where a name has to be. What could be understood is kept in the picture.

[The format](../format.md) lists what each key takes. A text with a colon and a space in it is read as a key: put it in quotes.

It is information, not an error, where a role is called by another of its names: it is understood, and the usual name is offered.`,
  bad: `blueprint: Hotel stay
state: today
`,
  good: `blueprint: Hotel stay
state: as-is
`,
  fixable: true,
  autoFixable: true,
  fixRead({ file: { source } }, { span, replacement }) {
    const written = source.text.slice(span.start, span.end);
    // A yes is read as true, and another name of a role as the role.
    const isRead = /^(true|false)$/.test(replacement ?? '') || roleOf(written) === replacement;
    const fixes = replacementFix(span, replacement, isRead);
    return replacement === quoted(written)
      ? fixes.map((fix) => ({ ...fix, title: 'Put the text in quotes' }))
      : fixes;
  },
};
