import assert from 'node:assert/strict';
import { crossingsAtHeads } from '../../../../bench/measures/crossings-at-heads.ts';
import { arrowThrough, geometryWith } from './hand-made.ts';

describe('crossings at heads', () => {
  const arrow = arrowThrough('arrow', [
    [300, 200],
    [500, 200],
  ]);
  const upright = (x: number, more = {}) =>
    arrowThrough(
      'upright',
      [
        [x, 100],
        [x, 300],
      ],
      { to: 'elsewhere', ...more },
    );

  it('are none farther than 14 px from the tip, and none of arrows that end together', () => {
    assert.deepEqual(crossingsAtHeads(geometryWith({ links: [arrow, upright(480)] })), []);
    assert.deepEqual(crossingsAtHeads(geometryWith({ links: [arrow, upright(490, { to: 'b' })] })), []);
  });

  it('are found nearer to it', () => {
    assert.deepEqual(crossingsAtHeads(geometryWith({ links: [arrow, upright(490)] })), [
      'upright at the head of arrow',
    ]);
  });
});
