import { replace } from '../edit.ts';
import { shapeSeverity } from '../problem.ts';
import type { Rule } from '../rule.ts';

/** What the YAML parser reports. */
export const yamlSyntax: Rule = {
  code: 'yaml-syntax',
  severity: shapeSeverity['yaml-syntax'],
  summary: 'The file has to be written in YAML that can be read.',
  rationale: `A blueprint is a YAML file: keys with a colon and a space behind them, dashes for lists, and spaces at the beginning of a line to say what belongs to what. Where these do not fit together, the rest of the file is still read as well as it can be.

The most frequent reasons are a missing colon, a text with a colon in it that is not in quotes, a quote or bracket that is not closed, and lines that do not line up.`,
  bad: `blueprint: Hotel stay
scenario: Late arrival: the desk is closed
`,
  good: `blueprint: Hotel stay
scenario: "Late arrival: the desk is closed"
`,
  source: '[YAML 1.2](https://yaml.org/spec/1.2.2/)',
  safelyMended: true,
  fix(_context, { span, replacement }) {
    if (replacement === undefined) return [];
    const title = replacement.startsWith('"') ? 'Put the text in quotes' : 'Indent with spaces';
    return [{ title, changes: [replace(span, replacement)], preferred: true, safe: true }];
  },
};
