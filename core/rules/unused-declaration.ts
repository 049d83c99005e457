import { removeDeclaration } from '../fixes/remove-declaration.ts';
import type { Actor, Channel, System } from '../model.ts';
import { withOwnId } from '../names/with-own-id.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** An actor, channel or system that nothing names. */
export const unusedDeclaration: Rule = {
  code: 'unused-declaration',
  severity: 'hint',
  summary: 'Every actor, channel and system is named somewhere.',
  rationale: `What is declared and never named does not appear in the picture. Either a cell or step still has to name it (\`by\`, \`channel\`, \`system\`), or it can go. It is shown faded.

A shared process that nothing needs is reported by [orphan-support-process](orphan-support-process.md).`,
  bad: `actors:
  clerk: Desk clerk
stages: []
`,
  good: `actors:
  clerk: Desk clerk
stages:
  - stage: Arrive
    steps:
      - step: Check in
        frontstage: { name: Processes the registration, by: clerk }
`,
  fixable: true,
  check(context) {
    return unused(context).map((one) => ({
      message: `Nothing names the ${one.kind} "${one.name || one.id}". Write ${keys[one.kind]}: ${one.id} where it belongs, or remove it.`,
      span: one.idSpan ?? one.nameSpan,
      unused: true,
      fix: () => removeDeclaration(context.file.source, one, `Remove "${one.name}"`),
    }));
  },
};

const keys = { actor: 'by', channel: 'channel', system: 'system' } as const;

function unused({ file: { model, analysis } }: RuleContext): readonly (Actor | Channel | System)[] {
  // Of two with one id only one can be named; that they have it is said.
  return [model.actors, model.channels, model.systems]
    .flatMap((all) => withOwnId<Actor | Channel | System>(all))
    .filter((one) => analysis.referencesTo(one).length === 0);
}
