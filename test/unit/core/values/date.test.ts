import assert from 'node:assert/strict';
import { isDate } from '../../../../core/values/date.ts';

describe('isDate', () => {
  it('knows which days exist', () => {
    assert.ok(isDate('2024-02-29'));
    for (const text of ['2026-02-29', '2026-13-01', '2026-1-1', '01.11.2026', ''])
      assert.ok(!isDate(text), text);
  });
});
