import assert from 'node:assert/strict';
import { limits } from '../../../core/limits.ts';
import { lint } from '../../../core/lint.ts';
import { dense, readAll } from './read-all.ts';
import { keepShortStacks, keepWholeStacks } from './short-stacks.ts';

describe('a hostile blueprint', () => {
  before(keepShortStacks);
  after(keepWholeStacks);

  it('is answered when it is empty, binary, or no map', () => {
    for (const text of [
      '',
      '\0',
      '\uFEFF',
      '---',
      '42',
      '- a',
      '[[[',
      '%YAML 9.9\n---',
      '\uD800',
      '"',
      '...',
      '<<: *a',
    ]) {
      assert.ok(lint(readAll(text)).length > 0, JSON.stringify(text));
    }
  });

  it('may put numbers, lists and maps where something else belongs', () => {
    const keys = [...dense.matchAll(/(\w+):/g)].map(([, key]) => key);
    for (const value of [
      '12',
      '[]',
      '[[]]',
      '{}',
      '{ a: {} }',
      '[{ b: [1] }]',
      '~',
      '!!int x',
      '*no',
      '? a',
    ]) {
      readAll(keys.map((key) => `${key}: ${value}`).join('\n'));
      readAll(`stages:\n  - steps:\n    - ${keys.map((key) => `${key}: ${value}`).join('\n      ')}`);
      readAll(
        `stages:\n- steps:\n  - customer:\n    - ${keys.map((key) => `${key}: ${value}`).join('\n      ')}`,
      );
    }
  });

  it('does not reach what every object has', () => {
    const text = `__proto__: { polluted: yes }
constructor: x
actors: { __proto__: Ann, constructor: Bob, toString: Eve }
lint: { __proto__: off, hasOwnProperty: off }
stages:
  - stage: __proto__
    steps:
      - { step: constructor, customer: { name: valueOf, by: [__proto__, hasOwnProperty] } }
`;
    const { model, analysis } = readAll(text);
    assert.equal(Reflect.get({}, 'polluted'), undefined);
    assert.deepEqual(
      model.actors.map(({ id }) => id),
      ['__proto__', 'constructor', 'toString'],
    );
    assert.deepEqual(
      analysis.references.map(({ element }) => element?.name),
      ['Ann', undefined],
    );
  });

  it('does not grow with aliases of aliases', () => {
    const levels = Array.from(
      { length: 30 },
      (_, at) => `x-${at + 1}: &b${at + 1} [*b${at}, *b${at}, *b${at}]`,
    );
    readAll(`x-0: &b0 [x]\n${levels.join('\n')}\npains: *b30\nstages: *b30\npersona: *b29\n`);
    const repeated = Array.from({ length: 60 }, () => '*c').join(', ');
    const steps = Array.from({ length: 60 }, () => '*s').join(', ');
    const stages = Array.from({ length: 60 }, () => '*t').join(', ');
    const text = `x-c: &c { name: C }
x-s: &s { step: S, customer: [${repeated}] }
x-t: &t { stage: T, steps: [${steps}] }
stages: [${stages}]
`;
    const file = readAll(text);
    assert.ok(file.analysis.cells.length < 20_000);
    assert.ok(
      file.problems.some(({ code, message }) => code === 'yaml-syntax' && message.includes('repeats')),
    );
  });

  it('may repeat itself with aliases and merge keys that hold themselves', () => {
    readAll('a: &a [*a, *a]\nstages: &s [*s]\npersona: &p { <<: *p, name: *p }\n<<: &m { <<: [*m, *m] }');
    readAll('stages: &x\n  - &y { <<: [*x, *y], stage: S, steps: *x }\n');
  });

  it('may be nested ten thousand levels deep', () => {
    const depth = 10_000;
    for (const open of ['[', '{a: ', '- ', '? ', '- [', '[{']) {
      const problems = lint(readAll(`blueprint: X\nstages: ${open.repeat(depth)}`));
      assert.ok(problems.some(({ code }) => code === 'yaml-syntax'));
    }
  });

  it('may bring in maps through maps, however many', () => {
    const length = 3000;
    const maps = Array.from({ length }, (_, at) => `x-${at + 1}: &b${at + 1} { <<: *b${at} }\n`).join('');
    const step = 'stages:\n  - stage: S\n    steps:\n      - step: T\n';
    const { analysis } = readAll(
      `x-0: &b0 { name: A }\n${maps}${step}        customer: { <<: *b${length}, note: N }\n`,
    );
    assert.equal(analysis.cells.length, 1);
  });

  it('gets one problem when it is too long', () => {
    const text = `blueprint: X\n${'# much\n'.repeat(limits.characters / 6)}`;
    assert.deepEqual(
      lint(readAll(text)).map(({ code }) => code),
      ['yaml-syntax'],
    );
  });

  it('gets the first few problems of syntax, which cause the others', () => {
    const { source } = readAll('a: @b\n'.repeat(1000));
    assert.deepEqual(
      source.problems.map(({ span }) => source.text.slice(0, span.start).split('\n').length),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    );
  });

  it('is not told what it lacks while a part of it cannot be read', () => {
    const file = readAll('blueprint: A\nactors: { clerk: Clerk }\nstages: [\n  - stage: B\n');
    assert.ok(file.source.problems.length > 0);
    assert.deepEqual(
      lint(file).filter(({ severity }) => severity === 'hint' || severity === 'information'),
      [],
    );
  });
});
