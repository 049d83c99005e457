import { isOverdue } from '../findings/is-overdue.ts';
import type { Rule } from '../rule.ts';

/** A finding whose day has passed. */
export const overdue: Rule = {
  code: 'overdue',
  severity: 'warning',
  summary: 'What is due has not passed its day.',
  rationale: `A \`due\` that lies behind us says that nobody looks at the list any more. Say with \`status\` that it is done or dropped, or move the day. A finding is due until the end of its day.`,
  bad: `opportunities:
  - { name: Check in on the phone, status: doing, due: 2020-03-01 }
`,
  good: `opportunities:
  - { name: Check in on the phone, status: done, due: 2020-03-01, evidence: Live since February }
`,
  check({ file: { analysis }, today }) {
    return analysis.findings.flatMap(({ finding }) => {
      const { due, name } = finding;
      if (due === undefined || !isOverdue(finding, today)) return [];
      const message = `"${name}" was due on ${due.value}. Say with status: that it is done or dropped, or move the day.`;
      return [{ message, span: due.span }];
    });
  },
};
