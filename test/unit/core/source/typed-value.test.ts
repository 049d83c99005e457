import assert from 'node:assert/strict';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { fixAll } from '../../../../core/fix-all.ts';
import { lint } from '../../../../core/lint.ts';
import { type Fix, fixesOf, type Problem } from '../../../../core/problem.ts';
import { applyFix } from '../apply-fix.ts';

const before = 'blueprint: Café\nstages:\n  - stage: Buy\n    steps:\n      - step: Order\n';

/** Returns what is offered for the text of a cell, with the problem it is offered for. */
function offers(text: string): readonly (readonly [Problem, Fix])[] {
  const file = readBlueprint(text);
  return lint(file).flatMap((problem) =>
    fixesOf(problem)
      .filter(({ title }) => title === 'Put the text in quotes')
      .map((fix) => [problem, fix] as const),
  );
}

/** Applies the one offer there is, and gives the names of the cells that are read then. */
function fixed(text: string): readonly string[] {
  const found = offers(text);
  assert.equal(found.length, 1, `${text}\n${JSON.stringify(found)}`);
  const [[problem, fix] = []] = found;
  assert.ok(problem !== undefined && fix !== undefined);
  const result = applyFix(text, fix);
  const file = readBlueprint(result);
  assert.deepEqual(file.problems, [], result);
  return file.model.stages.flatMap(({ steps }) =>
    steps.flatMap(({ cells }) => cells.map(({ name }) => name)),
  );
}

const refused = [
  '"Orders" a coffee',
  `'Can't decide'`,
  '[optional] Orders',
  '{optional} Orders',
  '[Menu](https://a.b/c) in hand',
  '*important* Orders',
  '**Important**',
  '*important',
  '& Sons order',
  '!important Orders',
  '%5 off',
  '@home Orders',
  '`code` Orders',
  '| or so',
  '> 5 people',
  '? what',
  'Says "hi": then: ok',
  `Says "don't": then: ok`,
  'C:\\desk: a path: b',
  '"a": b',
  'Orders: a coffee',
];

describe('a text that YAML takes for something else', () => {
  for (const typed of refused) {
    it(`reads as it was typed when it is put in quotes: ${typed}`, () => {
      assert.deepEqual(fixed(`${before}        customer: ${typed}\n        frontstage: Takes it\n`), [
        typed,
        'Takes it',
      ]);
      assert.deepEqual(
        fixed(`${before}        frontstage: Takes it\n        customer: ${typed}`).toSorted(),
        [typed, 'Takes it'].toSorted(),
      );
      // In a list, one word and a colon are a key.
      if (/^\S+:|^\?/.test(typed)) return;
      assert.deepEqual(
        fixed(`${before}        customer:\n          - ${typed}   # said so\n          - Waits\n`),
        [typed, 'Waits'],
      );
    });
  }

  for (const typed of ['"Orders" a coffee', `'Can't decide'`, '@home Orders', '*important* Orders']) {
    it(`reads as it was typed in braces and brackets: ${typed}`, () => {
      assert.deepEqual(fixed(`${before}        customer: { name: ${typed}, wait: 5m }\n`), [typed]);
      assert.deepEqual(fixed(`${before}        customer: [${typed}, Waits]\n`), [typed, 'Waits']);
    });
  }

  it('is only quoted unasked where it is read in full already', () => {
    const isFixed = (typed: string): boolean => {
      const file = readBlueprint(`${before}        customer: ${typed}\n`);
      return fixAll(file, lint(file)).length > 0;
    };
    assert.ok(isFixed('Says "hi": then: ok'));
    assert.ok(isFixed('@home Orders'));
    for (const typed of refused.slice(0, 10)) assert.ok(!isFixed(typed), typed);
  });
});
