import assert from 'node:assert/strict';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { composePages } from '../../../../core/diagram/pages.ts';
import { paperNamed, paperOf } from '../../../../core/diagram/paper.ts';

describe('the names of paper', () => {
  it('are taken in any capitals, with a hyphen or a space before how a sheet is turned', () => {
    for (const [word, name] of [
      ['a3', 'A3'],
      ['A3-Portrait', 'A3-portrait'],
      [' a0 landscape ', 'A0-landscape'],
      ['Slide', 'slide'],
      ['roll:914', 'roll:914'],
      ['slide-portrait', undefined],
      ['roll:914-portrait', undefined],
      ['A3-', undefined],
      ['A9', undefined],
    ] as const)
      assert.equal(paperNamed(word), name, word);
  });

  it('say the size of a sheet as it is turned, also of the next larger one', () => {
    const { width, height, next } = paperOf('A3-portrait');
    assert.deepEqual([width, height, next], [297, 420, 'A2-portrait']);
    assert.deepEqual(paperOf('A0-landscape'), { ...paperOf('A0'), lies: true });
  });

  it('turn the sheets of a picture, also where it would be turned otherwise', () => {
    const steps = Array.from({ length: 8 }, (_, at) => `      - { step: Step ${at}, customer: Acts ${at} }`);
    const { picture } = readBlueprint(`stages:\n  - stage: All\n    steps:\n${steps.join('\n')}\n`).drawn;
    const isWide = (name: 'A4-portrait' | 'A4-landscape') => {
      const { width, height } = composePages(picture, name);
      return width > height;
    };
    assert.deepEqual([isWide('A4-portrait'), isWide('A4-landscape')], [false, true]);
  });
});
