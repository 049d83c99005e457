import assert from 'node:assert/strict';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { fixAll } from '../../../../core/fix-all.ts';
import { lint } from '../../../../core/lint.ts';
import { fixesOf } from '../../../../core/problem.ts';
import { applyFix } from '../apply-fix.ts';

const before = 'blueprint: Café\nstages:\n  - stage: Buy\n    steps:\n      - step: Order\n';

/** Returns what is found of the lines of a step. */
function found(lines: string) {
  const file = readBlueprint(`${before}        ${lines}\n`);
  return { file, problems: lint(file).filter(({ code }) => code === 'cut-text') };
}

const cut = [
  'Takes ticket # 5 of the queue',
  'Takes ticket #5',
  '#5 of the queue',
  'Posts #hotel and waits',
  'Calls (see note # below)',
  'Presses the # key',
  '&co Orders',
  '&co',
  '! Orders',
  '!',
  '!!str',
  '>5',
  '|',
  '>-',
  '&co >',
  '#hotel',
  'null',
];

const whole = [
  'customer: Orders # said so',
  'customer: Orders   # 5 of them',
  'customer: Orders #TODO',
  'importance: 5 # 5 is the most',
  'customer: { name: Orders, wait: 5m } # 2 of them',
  'customer: "Takes ticket # 5"',
  'customer: &it Orders\n        frontstage: *it',
  'customer: !!str Orders',
  'customer: &it\n        frontstage: *it',
  'customer: ~',
  'customer: yes',
  'customer: 5',
  'customer: # 2 of them\n          name: Orders',
  'customer: Orders # 5\n        support: Sells   # 6',
];

describe('a text that is cut off', () => {
  for (const typed of cut) {
    it(`is found, and read as it was typed in quotes, which nothing does unasked: ${typed}`, () => {
      const { file, problems } = found(`customer: ${typed}`);
      const [problem] = problems;
      assert.ok(problem !== undefined && problems.length === 1);
      assert.equal(file.source.text.slice(problem.span.start, problem.span.end), typed);
      const [fix] = fixesOf(problem);
      assert.equal(fix?.title, 'Put the text in quotes');
      const fixed = readBlueprint(fix === undefined ? '' : applyFix(file.source.text, fix));
      assert.equal(fixed.model.stages[0]?.steps[0]?.cells[0]?.name, typed);
      assert.deepEqual(
        lint(fixed).filter(({ code }) => code === 'cut-text'),
        [],
      );
      assert.deepEqual(fixAll(file, problems), []);
    });
  }

  for (const lines of whole) {
    it(`is not one that ends where it should: ${lines}`, () => {
      assert.deepEqual(found(lines).problems, []);
    });
  }
});
