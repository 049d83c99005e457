import assert from 'node:assert/strict';
import { cardsShare } from '../../../../bench/measures/cards-share.ts';
import { cardAt, geometryWith } from './hand-made.ts';

describe('the share of cards', () => {
  it('is what they cover of the lanes right of their heads', () => {
    // The body is 800 × 500 px.
    assert.equal(cardsShare(geometryWith({ cells: [cardAt('a', 300, 200), cardAt('b', 600, 200)] })), 0.02);
    const large = cardAt('a', 300, 200, { width: 400, height: 500 });
    assert.equal(cardsShare(geometryWith({ cells: [large] })), 0.5);
    assert.equal(cardsShare(geometryWith()), 0);
  });
});
