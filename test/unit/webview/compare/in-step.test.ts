import assert from 'node:assert/strict';
import { placeInStep } from '../../../../webview/compare/in-step.ts';

describe('pictures in step', () => {
  const table: readonly (readonly [string, number, [number, number][], number])[] = [
    ['no anchor: the same place', 50, [], 50],
    ['on an anchor: its other side', 100, [[100, 300]], 300],
    ['before the first: as far away', 40, [[100, 300]], 240],
    ['behind the last: as far away', 160, [[100, 300]], 360],
    [
      'between two: in the same proportion',
      150,
      [
        [100, 300],
        [200, 500],
      ],
      400,
    ],
    [
      'anchors in any order',
      150,
      [
        [200, 500],
        [100, 300],
      ],
      400,
    ],
    [
      'an anchor that leads back is passed over',
      150,
      [
        [100, 300],
        [120, 10],
        [200, 500],
      ],
      400,
    ],
  ];
  for (const [what, place, anchors, expected] of table) {
    it(what, () => assert.equal(placeInStep(place, anchors), expected));
  }
});
