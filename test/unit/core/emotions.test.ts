import assert from 'node:assert/strict';
import { describe as describeElement } from '../../../core/describe.ts';
import { layoutPicture } from '../../../core/diagram/layout.ts';
import { readBlueprint } from '../../../core/index.ts';
import { lint } from '../../../core/lint.ts';
import { fixesOf } from '../../../core/problem.ts';

const around = (step: string, persona = '[{ id: a, name: Student }, Parent with a pram]') =>
  `blueprint: A\npersona: ${persona}\nstages:\n  - stage: S\n    steps:\n      - step: T\n        customer: C\n${step}`;

function found(text: string) {
  const file = readBlueprint(text);
  const codes = ['wrong-type', 'out-of-range', 'unknown-reference', 'unknown-key', 'emotion-without-pain'];
  return lint(file)
    .filter(({ code }) => codes.includes(code))
    .map((problem) => {
      const [fix] = fixesOf(problem);
      return [problem.code, text.slice(problem.span.start, problem.span.end), fix?.changes[0]?.text ?? ''];
    });
}

const curvesOf = (text: string) => {
  const { picture } = readBlueprint(text).drawn;
  return [picture.curves, ...picture.steps.map(({ emotions }) => emotions)];
};

describe('emotions', () => {
  it('of several personas are a number for each, by the id that is written or follows from the name', () => {
    const text = around('        emotion: { a: 1, parent-with-a-pram: -2 }\n        pains: [p]\n');
    assert.deepEqual(found(text), []);
    assert.deepEqual(curvesOf(text), [
      ['Student', 'Parent with a pram'],
      [1, -2],
    ]);
  });

  it('of the customer are those of each persona that the step does not name', () => {
    const text = around(
      '        emotion: 0\n      - { step: U, customer: D, emotion: { a: 2 } }\n      - { step: V, customer: E }\n',
    );
    assert.deepEqual(curvesOf(text), [['Student'], [0], [2], [null]]);
    assert.equal(readBlueprint(around('        emotion: 1\n')).drawn.picture.curves, undefined);
  });

  it('may be begun, and say what is wrong in their place', () => {
    assert.deepEqual(found(around('        emotion: { a: }\n')), []);
    assert.deepEqual(found(around('        emotion:\n          a: 7\n')), [['out-of-range', '7', '2']]);
    assert.deepEqual(found(around('        emotion: { a: fine }\n')), [['wrong-type', 'fine', '']]);
    assert.deepEqual(found(around('        emotion: { a: [1] }\n'))[0]?.slice(0, 2), ['wrong-type', '[1]']);
    assert.deepEqual(found(around('        emotion: { aa: 1 }\n')), [['unknown-reference', 'aa', 'a']]);
    assert.deepEqual(found(around('        emotion: { Student: 1 }\n')), [
      ['unknown-reference', 'Student', 'a'],
    ]);
    assert.deepEqual(
      found(around('        emotion: { a: 1, parent-with-a-pram: -1 }\n')).map(([code]) => code),
      ['emotion-without-pain'],
    );
    assert.equal(found(around('        rating: { a: 1 }\n'))[0]?.[0], 'wrong-type');
  });

  it('of those who do something stand on its card with a face, and are said', () => {
    const text = around('        frontstage: { name: Serves, by: desk, emotion: -1 }\n');
    const file = readBlueprint(`${text}actors: { desk: Librarian }\n`);
    const { cells } = layoutPicture(file.drawn.picture);
    const card = cells.find(({ name }) => name === 'Serves');
    assert.equal(card?.face?.emotion, -1);
    assert.ok(card.texts.some((line) => line.text === 'feels bad'));
    assert.match(card.label, /feels bad/);
    const [step] = file.model.stages[0]?.steps ?? [];
    const cell = step?.cells.find(({ name }) => name === 'Serves');
    assert.ok(step && cell);
    assert.match(JSON.stringify(describeElement(cell, file).facts), /Emotion of those who do it.*−1, bad/);
    const several = readBlueprint(around('        emotion: { a: 1 }\n'));
    const [only] = several.model.stages[0]?.steps ?? [];
    assert.ok(only);
    assert.match(JSON.stringify(describeElement(only, several).facts), /a: \+1, good/);
    assert.deepEqual(
      found(around('        frontstage: { name: Serves, emotion: { a: 1 } }\n'))[0]?.slice(0, 2),
      ['wrong-type', '{ a: 1 }'],
    );
  });
});
