import assert from 'node:assert/strict';
import { boundsOf, matrixOf, placed } from '../../../pdf/bounds.ts';
import { svgTree } from '../../../pdf/svg-tree.ts';

describe('bounds', () => {
  const boundsIn = (svg: string) =>
    boundsOf(svgTree(`<svg>${svg}</svg>`), placed(0, 0, 1))?.map((edge) => Math.round(edge));

  it('follow translations, scales and rotations, in turn and within each other', () => {
    const rect = '<rect x="1" y="2" width="3" height="4"/>';
    assert.deepEqual(boundsIn(`<g transform="translate(10 20) scale(2)">${rect}</g>`), [12, 24, 18, 32]);
    assert.deepEqual(boundsIn(`<g transform="scale(2) translate(10 20)">${rect}</g>`), [22, 44, 28, 52]);
    assert.deepEqual(boundsIn(`<g transform="rotate(-90 1 2)">${rect}</g>`), [1, -1, 5, 2]);
    assert.deepEqual(
      boundsIn(`<g transform="scale(2)"><g transform="scale(1 3)">${rect}</g></g>`),
      [2, 12, 8, 36],
    );
  });

  it('are not guessed where a transform is not known', () => {
    for (const transform of [
      'skewX(3)',
      'translate(a b)',
      'translate(1 2) skewX(3)',
      'translate(1 2',
      'none',
    ]) {
      assert.throws(() => matrixOf(transform), /cannot become a PDF/, transform);
    }
  });
});
