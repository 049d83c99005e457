import assert from 'node:assert/strict';
import { median, percentile } from '../../../bench/statistics.ts';

describe('statistics of the bench', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  it('takes the middle, or the mean of the two in the middle', () => {
    assert.equal(median([3, 1, 2]), 2);
    assert.equal(median(hundred), 50.5);
  });

  it('takes the value that so many of a hundred do not exceed', () => {
    assert.equal(percentile(hundred, 95), 95);
    assert.equal(percentile([5], 95), 5);
  });

  it('has no figure for no values', () => {
    assert.deepEqual([median([]), percentile([], 95)], [Number.NaN, Number.NaN]);
  });
});
