import assert from 'node:assert/strict';
import { linePath, placesAlong, stretchesIn } from '../../../../../core/diagram/draw/line-path.ts';

const bend = [
  { x: 0, y: 0 },
  { x: 40, y: 0 },
  { x: 40, y: 60 },
];

describe('the path of a line', () => {
  it('rounds its corners', () => {
    assert.equal(linePath(bend, []), 'M0 0L32 0Q40 0 40 8L40 60');
  });

  it('leaves out its gaps, and rounds less beside one', () => {
    assert.equal(linePath(bend, [{ from: 10, to: 20 }]), 'M0 0L10 0M20 0L32 0Q40 0 40 8L40 60');
    assert.equal(linePath(bend, [{ from: 26, to: 36 }]), 'M0 0L26 0M36 0Q40 0 40 4L40 60');
  });

  it('goes on behind a corner that lies in a gap', () => {
    assert.equal(linePath(bend, [{ from: 33, to: 43 }]), 'M0 0L33 0M40 0M40 3L40 60');
  });

  it('makes one gap of two that leave a speck between them', () => {
    const gaps = [
      { from: 21, to: 30 },
      { from: 10, to: 19 },
    ];
    assert.equal(linePath(bend, gaps), 'M0 0L10 0M30 0L32 0Q40 0 40 8L40 60');
  });

  it('says how far along it points and boxes are', () => {
    const points = [
      { x: 40, y: 25 },
      { x: 10, y: 0 },
      { x: 5, y: 5 },
    ];
    assert.deepEqual(placesAlong(bend, points), [65, 10]);
    assert.deepEqual(stretchesIn(bend, { x: 20, y: -5, width: 10, height: 10 }), [{ from: 20, to: 30 }]);
    assert.deepEqual(stretchesIn([...bend].reverse(), { x: 35, y: 10, width: 10, height: 10 }), [
      { from: 40, to: 50 },
    ]);
  });
});
