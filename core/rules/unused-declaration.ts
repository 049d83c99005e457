import { isMap, isNode } from 'yaml';
import { removeEntry } from '../edit.ts';
import { fixWith } from '../fixes.ts';
import type { Actor, Channel, System } from '../model.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { pairOf } from '../source/places.ts';

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
  check(context) {
    return context.once(unused).map((one) => ({
      message: `Nothing names the ${one.kind} "${one.name || one.id}". Write ${keys[one.kind]}: ${one.id} where it belongs, or remove it.`,
      span: one.idSpan ?? one.nameSpan,
      unused: true,
    }));
  },
  fix(context, { span }) {
    const { source } = context.file;
    const one = context.once(unused).find(({ idSpan }) => idSpan?.start === span.start);
    const root = source.document.contents;
    const section = one === undefined ? undefined : pairOf(root, `${one.kind}s`);
    if (one === undefined || section === undefined || !isMap(root) || !isMap(section.value)) return [];
    const pair = section.value.items.find(({ key }) => isNode(key) && key.range?.[0] === span.start);
    if (pair === undefined) return [];
    const [map, entry] = section.value.items.length === 1 ? [root, section] : [section.value, pair];
    return fixWith(`Remove "${one.name}"`, removeEntry(source, map, entry));
  },
};

const keys = { actor: 'by', channel: 'channel', system: 'system' } as const;

function unused({ file: { model, analysis } }: RuleContext): readonly (Actor | Channel | System)[] {
  return [...model.actors, ...model.channels, ...model.systems].filter(
    (one) => analysis.referencesTo(one).length === 0,
  );
}
