import assert from 'node:assert/strict';
import { type BeginningKind, beginningOf, beginnings } from '../../../core/beginnings.ts';
import { readBlueprint } from '../../../core/blueprint-file.ts';
import { lint } from '../../../core/lint.ts';

const problems = (text: string) =>
  lint(readBlueprint(text)).map(({ code, severity }) => `${severity} ${code}`);
const kinds = Object.keys(beginnings) as readonly BeginningKind[];

describe('what a blueprint begins with', () => {
  for (const kind of kinds) {
    it(`${kind} has the title and the persona that it was asked for`, () => {
      const { model } = readBlueprint(beginningOf(kind, 'Büro: 2 # neu', 'Somebody, "new"'));
      assert.equal(model.title?.value, 'Büro: 2 # neu');
      assert.deepEqual(
        model.personas.map(({ name }) => name.value),
        ['Somebody, "new"'],
      );
    });

    it(`${kind} leaves the persona as it is when nobody said one`, () => {
      assert.equal(beginningOf(kind, 'My service', '  '), beginnings[kind].text);
    });
  }

  it('is a journey of which depth is asked as a hint, and of which nothing else is said', () => {
    assert.deepEqual(problems(beginnings.journey.text), ['hint no-customer-actions']);
  });

  it('asks for all of it as soon as the journey has a first cell', () => {
    const found = problems(`${beginnings.journey.text}        customer: Looks back\n`);
    for (const one of ['warning empty-step', 'warning missing-lane', 'hint no-feedback']) {
      assert.ok(found.includes(one), one);
    }
  });

  it('still takes a step without anything in it for a mistake', () => {
    const text = beginnings.journey.text.replace('        emotion: 1\n', '');
    assert.ok(problems(text).includes('warning empty-step'));
  });
});
