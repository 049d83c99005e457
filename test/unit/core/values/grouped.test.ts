import assert from 'node:assert/strict';
import { grouped } from '../../../../core/values/grouped.ts';

describe('a number in digits', () => {
  it('has commas between thousands, as the platform writes it', () => {
    for (const value of [0, 9, 100, 999, 1000, 12_345, 999_999, 1_000_000, 12_345_678])
      assert.equal(grouped(value), value.toLocaleString('en'));
  });
});
