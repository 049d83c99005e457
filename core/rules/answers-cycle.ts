import { cyclicGroups } from '../analysis/strongly-connected.ts';
import type { PlacedFinding } from '../analysis.ts';
import { answeredBy } from '../findings/answers.ts';
import type { Element } from '../model.ts';
import type { Finding, Rule } from '../rule.ts';

/** The number of findings of a circle that a message names at most. */
const maxNamed = 5;

/** Findings that answer each other, or themselves. */
export const answersCycle: Rule = {
  code: 'answers-cycle',
  severity: 'warning',
  summary: '`answers` does not go round in a circle.',
  rationale: `An opportunity answers a pain. Where a finding answers itself, or two answer each other, nobody can say what comes first, and nothing is answered. Take one of the \`answers\` away. It is reported once for each circle.`,
  bad: `pains: [{ name: Queues for ten minutes, id: queue, answers: phone }]
opportunities: [{ name: Check in on the phone, id: phone, answers: queue }]
`,
  good: `pains: [{ name: Queues for ten minutes, id: queue }]
opportunities: [{ name: Check in on the phone, id: phone, answers: queue }]
`,
  check({ file: { analysis } }) {
    const answering = new Map<Element, PlacedFinding>(
      analysis.findings.flatMap((one) => (one.finding.answers.length === 0 ? [] : [[one.finding, one]])),
    );
    if (answering.size === 0) return [];
    const targets = (one: Element): readonly Element[] => {
      const placed = answering.get(one);
      return placed === undefined ? [] : answeredBy(placed, analysis);
    };
    const alone = [...answering.keys()].filter((one) => targets(one).includes(one)).map((one) => [one]);
    const circles = cyclicGroups<Element>(answering.keys(), targets);
    const all = [...alone, ...circles].map((circle) =>
      circle.toSorted((a, b) => a.nameSpan.start - b.nameSpan.start),
    );
    return all.flatMap((circle): Finding[] => {
      const [first] = circle;
      const span = first && answering.get(first)?.finding.answers[0]?.span;
      if (first === undefined || span === undefined) return [];
      const names = circle.slice(0, maxNamed).map(({ name }) => `"${name}"`);
      const more = circle.length > maxNamed ? ' and others' : '';
      const message =
        circle.length === 1
          ? `${names[0]} answers itself. Take this away, or name what it answers.`
          : `${names.join(', ')}${more} answer each other in a circle. Take one of the answers away.`;
      const related = circle
        .slice(1, maxNamed)
        .map(({ name, nameSpan }) => ({ message: `"${name}" is in the circle.`, span: nameSpan }));
      return [{ message, span, related }];
    });
  },
};
