import assert from 'node:assert/strict';
import { cellName, generateBlueprint } from '../../../bench/generate-blueprint.ts';
import { readBlueprint } from '../../../core/blueprint-file.ts';
import { lint } from '../../../core/lint.ts';

describe('the generated blueprint', () => {
  for (const cells of [30, 100, 250]) {
    it(`has ${cells} cells and nothing wrong with it`, () => {
      const file = readBlueprint(generateBlueprint(cells));
      assert.equal(file.analysis.cells.length, cells);
      const wrong = lint(file).filter(({ severity }) => severity === 'error' || severity === 'warning');
      assert.deepEqual(wrong, []);
    });
  }

  it('names each cell once, so that one can be edited', () => {
    const text = generateBlueprint(100);
    assert.equal(text.split(`name: ${cellName(6)} }`).length, 2);
  });
});
