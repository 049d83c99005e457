import assert from 'node:assert/strict';
import { type Bar, barsTable, isMet } from '../../../bench/bars.ts';

describe('a bar', () => {
  const most = (measured: number): Bar => ({ what: 'an edit', measured, bar: { atMost: 100 }, unit: 'ms' });
  const least = (measured: number): Bar => ({ what: 'faster', measured, bar: { atLeast: 3 }, unit: 'times' });

  it('is met up to the most that is allowed, and from the least that is asked', () => {
    assert.deepEqual([99, 100, 100.1].map(most).map(isMet), [true, true, false]);
    assert.deepEqual([2.9, 3, 4].map(least).map(isMet), [false, true, true]);
  });

  it('is not met by what could not be measured', () => {
    assert.deepEqual([most(Number.NaN), least(Number.NaN)].map(isMet), [false, false]);
  });

  it('is said in words, with what was measured', () => {
    assert.deepEqual(barsTable([most(15), least(2)]).rows, [
      { what: 'an edit', figures: ['at most 100 ms', 15, 'yes'] },
      { what: 'faster', figures: ['at least 3 times', 2, 'no'] },
    ]);
  });
});
