import { isMap, isNode } from 'yaml';
import type { BlueprintFile } from '../blueprint-file.ts';
import { removeEntry } from '../edit.ts';
import { fixWith } from '../fixes.ts';
import type { Actor, Channel, System } from '../model.ts';
import type { Fix } from '../problem.ts';
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
  fixable: true,
  check(context) {
    return unused(context).map((one) => ({
      message: `Nothing names the ${one.kind} "${one.name || one.id}". Write ${keys[one.kind]}: ${one.id} where it belongs, or remove it.`,
      span: one.idSpan ?? one.nameSpan,
      unused: true,
      fix: () => remove(context.file, one),
    }));
  },
};

function remove({ source }: BlueprintFile, { kind, name, idSpan }: Actor | Channel | System): readonly Fix[] {
  const root = source.document.contents;
  const section = pairOf(root, `${kind}s`);
  if (idSpan === undefined || !isMap(root) || !isMap(section?.value)) return [];
  const pair = section.value.items.find(({ key }) => isNode(key) && key.range?.[0] === idSpan.start);
  if (pair === undefined) return [];
  const [map, entry] = section.value.items.length === 1 ? [root, section] : [section.value, pair];
  return fixWith(`Remove "${name}"`, removeEntry(source, map, entry));
}

const keys = { actor: 'by', channel: 'channel', system: 'system' } as const;

function unused({ file: { model, analysis } }: RuleContext): readonly (Actor | Channel | System)[] {
  return [...model.actors, ...model.channels, ...model.systems].filter(
    (one) => analysis.referencesTo(one).length === 0,
  );
}
