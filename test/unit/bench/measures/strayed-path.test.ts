import assert from 'node:assert/strict';
import { strayedPath } from '../../../../bench/measures/strayed-path.ts';
import { arrowThrough, cardAt, geometryWith, laneAt } from './hand-made.ts';

describe('the path in another lane', () => {
  const lanes = [laneAt(100, 100), laneAt(200, 100), laneAt(300, 100)];
  const cells = [cardAt('a', 300, 130), cardAt('b', 600, 130), cardAt('c', 600, 230, { lane: 1 })];
  const drawn = (to: string, lowest: number, kind: 'path' | 'rework' = 'path') => {
    const corners = [
      [400, 150],
      [450, 150],
      [450, lowest],
      [600, lowest],
    ] as const;
    return strayedPath(geometryWith({ cells, lanes, links: [arrowThrough('l', corners, { to, kind })] }));
  };

  it('is nothing while it keeps to the lane of its ends, or to the lanes between them', () => {
    assert.deepEqual(drawn('b', 190), []);
    assert.deepEqual(drawn('c', 250), []);
  });

  it('is an arrow that leaves them; other arrows may', () => {
    assert.deepEqual(drawn('b', 210), ['l']);
    assert.deepEqual(drawn('c', 310), ['l']);
    assert.deepEqual(drawn('b', 210, 'rework'), []);
  });
});
