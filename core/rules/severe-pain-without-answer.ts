import { answersIn } from '../findings/answers.ts';
import { isClosed } from '../findings/is-closed.ts';
import type { Rule } from '../rule.ts';

/** A pain of the highest severity that nothing answers. */
export const severePainWithoutAnswer: Rule = {
  code: 'severe-pain-without-answer',
  severity: 'warning',
  summary: 'A pain of severity 5 has something that answers it.',
  rationale: `Whoever gives a pain the highest \`severity\` says that the service cannot stay as it is. Then somebody asks what is done about it. Give the pain an \`id\`, and name it under \`answers\` of the opportunity or idea that does something about it. An answer that was dropped is none. A pain that is done or dropped needs none any more.`,
  bad: `- step: Check in
  pains: [{ name: Queues for ten minutes, id: queue, severity: 5 }]
  opportunities: [Check in on the phone]
`,
  good: `- step: Check in
  pains: [{ name: Queues for ten minutes, id: queue, severity: 5 }]
  opportunities: [{ name: Check in on the phone, answers: queue }]
`,
  source: 'the practice of journey mapping',
  check({ file: { analysis } }) {
    const answers = answersIn(analysis);
    return analysis.findings.flatMap(({ finding, kind }) => {
      if (kind !== 'pain' || finding.severity?.value !== 5 || isClosed(finding.status?.value)) return [];
      const answering = answers.get(finding) ?? [];
      if (answering.some((one) => one.finding.status?.value !== 'dropped')) return [];
      const message = `"${finding.name}" hurts as much as anything can, and nothing answers it. Write answers: ${finding.id} on the opportunity or idea that does something about it.`;
      return [{ message, span: finding.nameSpan }];
    });
  },
};
