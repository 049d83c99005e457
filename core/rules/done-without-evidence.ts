import type { Rule } from '../rule.ts';

/** A finding that is said to be done, with nothing that shows it. */
export const doneWithoutEvidence: Rule = {
  code: 'done-without-evidence',
  severity: 'information',
  summary: 'What is done says what shows it.',
  rationale: `"Done" is quickly written. Say with \`evidence\` or \`url\` what shows that it is there and works: a measurement, a test, a release. Whoever opens the blueprint next year has to be able to believe it.`,
  bad: `opportunities:
  - { name: Send the bill to the phone, status: done }
`,
  good: `opportunities:
  - { name: Send the bill to the phone, status: done, evidence: Trial in September }
`,
  check({ file: { analysis } }) {
    return analysis.findings.flatMap(({ finding: { name, status, evidence, url } }) => {
      if (status?.value !== 'done' || evidence !== undefined || url !== undefined) return [];
      const message = `"${name}" is said to be done, and nothing shows it. Write evidence: and what does.`;
      return [{ message, span: status.span }];
    });
  },
};
