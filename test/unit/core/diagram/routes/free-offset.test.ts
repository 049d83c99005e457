import assert from 'node:assert/strict';
import { freeOffset } from '../../../../../core/diagram/routes/free-offset.ts';

describe('a place for an arrow', () => {
  it('is none where the route is narrower than nothing', () => {
    const request = { low: 20, high: 10, from: 0, to: 5, preferred: 15, lean: 0, room: 8 };
    assert.equal(freeOffset([], request, { least: 0.5, crossesLabels: true }), undefined);
  });
  // Where these look at every place of the route, or of what is taken, they need more memory than there is.
  it('is looked for no farther than what is taken beside it, however wide the route is', () => {
    const taken = [{ from: 0, to: 5, offset: 15, room: 8 }];
    const request = { low: -1e12, high: 1e12, from: 0, to: 5, preferred: 15, lean: 0, room: 8 };
    assert.equal(freeOffset(taken, request, { least: 0.5, crossesLabels: true }), 31);
  });
  it('is looked for no farther than the route is wide, however much is taken', () => {
    const taken = [{ from: 0, to: 5, offset: 15, room: 1e12 }];
    const request = { low: 0, high: 100, from: 0, to: 5, preferred: 15, lean: 0, room: 8 };
    assert.equal(freeOffset(taken, request, { least: 0.5, crossesLabels: true }), undefined);
  });
});
