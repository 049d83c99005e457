import assert from 'node:assert/strict';
import { unmarkedCrossings } from '../../../../bench/measures/unmarked-crossings.ts';
import { arrowThrough, geometryWith } from './hand-made.ts';

describe('crossings without a mark', () => {
  const level = (jumps: { x: number; y: number }[]) =>
    arrowThrough(
      'level',
      [
        [300, 200],
        [500, 200],
      ],
      { jumps },
    );
  const upright = arrowThrough('upright', [
    [400, 100],
    [400, 300],
  ]);

  it('are none where the crossing has a jump, or where lines only touch', () => {
    assert.deepEqual(unmarkedCrossings(geometryWith({ links: [level([{ x: 400, y: 200 }]), upright] })), []);
    const touching = arrowThrough('touching', [
      [400, 200],
      [400, 300],
    ]);
    assert.deepEqual(unmarkedCrossings(geometryWith({ links: [level([]), touching] })), []);
  });

  it('are found where there is no jump, or one that is elsewhere', () => {
    const place = [{ x: 400, y: 200 }];
    assert.deepEqual(unmarkedCrossings(geometryWith({ links: [level([]), upright] })), place);
    assert.deepEqual(
      unmarkedCrossings(geometryWith({ links: [level([{ x: 350, y: 200 }]), upright] })),
      place,
    );
  });
});
