import assert from 'node:assert/strict';
import { freeOffset } from '../../../../../core/diagram/routes/free-offset.ts';

describe('a place for an arrow', () => {
  it('is none where the way is narrower than nothing', () => {
    const request = { low: 20, high: 10, from: 0, to: 5, preferred: 15, lean: 0, room: 8 };
    assert.equal(freeOffset([], request, { least: 0.5, strikes: true }), undefined);
  });
});
