import assert from 'node:assert/strict';
import { arrowsOnArrows } from '../../../../bench/measures/arrows-on-arrows.ts';
import { arrowThrough, geometryWith } from './hand-made.ts';

describe('arrows on arrows', () => {
  const one = arrowThrough('one', [
    [300, 200],
    [500, 200],
  ]);
  const from = (key: string, x: number, y: number) =>
    arrowThrough(key, [
      [x, y],
      [x + 200, y],
    ]);

  it('are none where arrows cross, run beside each other or follow one another', () => {
    const across = arrowThrough('across', [
      [400, 100],
      [400, 300],
    ]);
    const links = [one, across, from('beside', 300, 210), from('after', 500, 200)];
    assert.deepEqual(arrowsOnArrows(geometryWith({ links })), []);
  });

  it('are found where two run on the same line, in either direction', () => {
    const back = arrowThrough('back', [
      [600, 200],
      [450, 200],
    ]);
    assert.deepEqual(arrowsOnArrows(geometryWith({ links: [one, back] })), [
      'one and back lie on one another at 300, 200',
    ]);
  });
});
