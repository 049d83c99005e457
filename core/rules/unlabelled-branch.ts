import type { BlueprintFile } from '../blueprint-file.ts';
import { addToLink } from '../fixes/link-edits.ts';
import { placeholder } from '../fixes.ts';
import type { Link, Step } from '../model.ts';
import type { Fix } from '../problem.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** A fork in the customer's path that does not say which way when. */
export const unlabelledBranch: Rule = {
  code: 'unlabelled-branch',
  severity: 'information',
  summary: 'Where the customer can go on in several ways, the arrows say which one when.',
  rationale: `A step with more than one \`next\` is a decision. Without labels the reader sees two arrows and has to guess. A word or two are enough. One way of several may go without: it is the usual one.`,
  bad: `- step: Sleep
  customer: Sleeps
  next: [call-room-service, check-out]
`,
  good: `- step: Sleep
  customer: Sleeps
  next:
    - { id: call-room-service, label: hungry }
    - { id: check-out, label: not hungry }
`,
  fixable: true,
  check(context) {
    return branches(context).flatMap(({ step, links }) => {
      const [first] = links;
      const message = `From the step "${step.name}" the customer can go on in ${step.next?.length} ways, and the arrows do not say which one when. Write each as { id: …, label: … }.`;
      if (first === undefined) return [];
      return [{ message, span: first.to.span, fix: () => addLabels(context.file, step, links) }];
    });
  },
};

function addLabels(file: BlueprintFile, { name }: Step, links: readonly Link[]): readonly Fix[] {
  const changes = links.flatMap((link) => addToLink(file, link, 'label', placeholder) ?? []);
  return changes.length === 0 ? [] : [{ title: `Add labels to the arrows of "${name}"`, changes }];
}

/** The steps with two or more arrows without a label, and those arrows. */
function branches({ file: { analysis } }: RuleContext): readonly { step: Step; links: readonly Link[] }[] {
  return analysis.columns.flatMap(({ step }) => {
    if (step.next === undefined || step.next.length < 2) return [];
    const links = step.next.filter(({ label }) => label === undefined);
    return links.length < 2 ? [] : [{ step, links }];
  });
}
