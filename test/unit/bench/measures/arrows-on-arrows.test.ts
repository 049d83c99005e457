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

  it('are none where two leave a place together until they part, or join before one', () => {
    const out = (key: string, y: number) => ({
      ...arrowThrough(key, [
        [300, 200],
        [300, y],
        [500, y],
      ]),
      from: 'fork',
    });
    const into = (key: string, y: number) => ({
      ...arrowThrough(key, [
        [300, y],
        [500, y],
        [500, 300],
      ]),
      to: 'bus',
    });
    assert.deepEqual(arrowsOnArrows(geometryWith({ links: [out('one', 100), out('other', 60)] })), []);
    assert.deepEqual(arrowsOnArrows(geometryWith({ links: [into('one', 100), into('other', 60)] })), []);
  });

  it('are found where two of one place meet again', () => {
    const way = (key: string, x: number) => ({
      ...arrowThrough(key, [
        [300, 200],
        [x, 200],
        [x, 300],
        [500, 300],
      ]),
      from: 'fork',
      to: key,
    });
    assert.equal(arrowsOnArrows(geometryWith({ links: [way('one', 340), way('other', 360)] })).length, 1);
  });
});
