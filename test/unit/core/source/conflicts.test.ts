import assert from 'node:assert/strict';
import { applyChanges } from '../../../../core/apply-changes.ts';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { fixAll } from '../../../../core/fix-all.ts';
import { format } from '../../../../core/format.ts';
import { lint } from '../../../../core/lint.ts';
import { fixesOf } from '../../../../core/problem.ts';

const merged = (between: string): string => `blueprint: A coffee
stages:
  - stage: Buy
    steps:
      - step: Order
        evidence: Menu
${between}        backstage: Makes
        support: Beans
`;

const conflict = merged(`<<<<<<< HEAD
        customer: Orders a coffee
        frontstage: Takes the order
=======
        customer: Orders a tea
        frontstage: Brews: the tea
        onstage: yes
>>>>>>> feature/tea
`);

const threeWays = merged(`<<<<<<< HEAD
        customer: Orders a coffee
        frontstage: Brews
||||||| 1234567
        customer: Orders
=======
        customer:   Orders a tea
>>>>>>> feature/tea
`);

const leftOver = merged(
  '        customer: Orders a coffee\n        frontstage: Brews\n>>>>>>> feature/tea\n',
);

describe('an unresolved merge', () => {
  for (const [name, text] of Object.entries({ conflict, threeWays, leftOver })) {
    for (const lineEnd of ['\n', '\r\n']) {
      it(`is one problem, and nothing is said or fixed of what is in it: ${name}, ${JSON.stringify(lineEnd)}`, () => {
        const file = readBlueprint(text.replaceAll('\n', lineEnd));
        const problems = lint(file);
        assert.equal(problems.length, 1);
        assert.match(problems[0]?.message ?? '', /unresolved merge/);
        assert.deepEqual(
          problems.flatMap((problem) => fixesOf(problem)),
          [],
        );
        assert.deepEqual(fixAll(file, problems), []);
        assert.deepEqual(format(file.source), []);
      });
    }
  }

  it('is read as its first version, with everything in its place', () => {
    const { model, source } = readBlueprint(conflict);
    const cells = model.stages[0]?.steps[0]?.cells ?? [];
    const names = ['Menu', 'Orders a coffee', 'Takes the order', 'Makes', 'Beans'];
    assert.deepEqual(
      cells.map(({ nameSpan }) => source.text.slice(nameSpan.start, nameSpan.end)),
      names,
    );
  });

  it('leaves what is wrong elsewhere to be said and to be fixed by hand', () => {
    const file = readBlueprint(conflict.replace('        support', '        rating: 9\n        support'));
    assert.deepEqual(
      lint(file).map(({ code }) => code),
      ['yaml-syntax', 'out-of-range'],
    );
  });

  it('ends when its lines are gone, read after an edit too', () => {
    const resolved = merged('        customer: Orders a tea\n        frontstage: Brews\n');
    assert.deepEqual(readBlueprint(resolved, readBlueprint(conflict)).problems, []);
    assert.equal(readBlueprint(conflict, readBlueprint(resolved)).problems.length, 1);
    assert.equal(
      applyChanges(conflict, fixAll(readBlueprint(conflict), lint(readBlueprint(conflict)))),
      conflict,
    );
  });
});
