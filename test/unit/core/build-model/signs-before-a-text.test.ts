import assert from 'node:assert/strict';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { lint } from '../../../../core/lint.ts';
import { fixesOf } from '../../../../core/problem.ts';
import { applyFix } from '../apply-fix.ts';

const step = 'stages:\n  - stage: S\n    steps:\n      - step: T\n        ';

/** Returns the texts of the customer and of the pains after each quick fix of the text. */
function fixedTexts(written: string): readonly string[] {
  const text = `${step}${written}\n`;
  return lint(readBlueprint(text))
    .flatMap(fixesOf)
    .flatMap((fix) => {
      const { model } = readBlueprint(applyFix(text, fix));
      const read = model.stages[0]?.steps[0];
      return [...(read?.cells ?? []).map(({ name }) => name), ...(read?.pains ?? []).map(({ name }) => name)];
    });
}

describe('signs before a text with a colon', () => {
  for (const [written, meant] of [
    ['pains:\n          - &a a cup : tea', '&a a cup : tea'],
    ['customer:\n          - &% a cup : tea', '&% a cup : tea'],
    ['pains: [Desk, ? Takes !]', '? Takes !'],
    ['pains: [Desk, &# Takes: tea]', '&# Takes: tea'],
    ['pains: [Desk, ! a cup : tea]', '! a cup : tea'],
  ] as const) {
    it(`go into the quotes with it: ${JSON.stringify(written)}`, () => {
      assert.ok(fixedTexts(written).includes(meant), fixedTexts(written).join(' | '));
    });
  }

  it('stay before the quotes where something repeats what has the name', () => {
    const texts = fixedTexts('pains: [&a Takes: tea, *a]');
    assert.ok(!texts.includes('&a Takes: tea'), texts.join(' | '));
  });
});
