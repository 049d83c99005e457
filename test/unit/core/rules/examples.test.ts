import assert from 'node:assert/strict';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { Titles, titledOf } from '../../../../core/duplicate-titles.ts';
import { lint } from '../../../../core/lint.ts';
import { rules } from '../../../../core/rules/index.ts';
import { keysOf } from '../../../../core/schema.ts';

/** The step before the example, with something in every lane. */
const before = `- step: Order food
  evidence: Menu
  customer: Orders
  frontstage: { name: Takes the order, by: clerk }
  backstage: { name: Cooks, by: clerk, id: release-room }
  support: Buys the food
`;

const after = `- stage: Leave
  steps:
    - { step: Call room service, evidence: Phone, customer: Calls, frontstage: { name: Answers, by: clerk } }
    - { step: Check out, evidence: Bill, customer: Pays, frontstage: { name: Thanks, by: clerk } }
`;

/** An example in the blueprint that it is a part of. Those that are about what is nowhere in the file stand alone. */
function whole(code: string, example: string): string {
  if (['missing-title', 'no-stages', 'yaml-syntax', 'duplicate-title'].includes(code)) return example;
  if (code === 'no-customer-actions') return document(example);
  if (example.startsWith('- stage:')) return document(`${stage(before)}${example}${after}`);
  if (example.startsWith('- step:')) return document(`${stage(before + example)}${after}`);
  const [key = ''] = example.split(':');
  if (!keysOf('document').has(key))
    return document(`${stage(`${before}- step: Check in\n${indented(example, 2)}`)}${after}`);
  const title = /^blueprint:/m.test(example) ? '' : 'blueprint: Hotel stay\n';
  return (
    title + example + (/^stages:/m.test(example) ? '' : `stages:\n${indented(stage(before) + after, 2)}`)
  );
}

function document(stages: string): string {
  return `blueprint: Hotel stay\nactors: { clerk: Desk clerk }\nstages:\n${indented(stages, 2)}`;
}

function stage(steps: string): string {
  return `- stage: Stay\n  steps:\n${indented(steps, 4)}`;
}

function indented(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(by));
}

/** Of several files, each under a comment with its name, the last one is checked, beside the others. */
function found(code: string, example: string): readonly string[] {
  const texts = example.split(/^# \S+\.blueprint\.yaml\n/m).filter((text) => text !== '');
  const files = texts.map((text) => readBlueprint(whole(code, text)));
  const checked = files.pop() ?? readBlueprint('');
  const others = files.flatMap((file, index) => titledOf(`${index}`, file) ?? []);
  const duplicates = new Titles(others).beside('checked', checked.model.title?.value ?? '');
  return lint(checked, new Map(), duplicates, undefined, '2026-11-28')
    .filter((problem) => problem.code === code || problem.code === 'yaml-syntax')
    .map(({ message }) => message);
}

describe('the examples on the page of a rule', () => {
  for (const { code, bad, good } of rules) {
    it(`are at fault, and in order: ${code}`, () => {
      assert.notDeepEqual(found(code, bad), [], whole(code, bad));
      assert.deepEqual(found(code, good), [], whole(code, good));
    });
  }
});
