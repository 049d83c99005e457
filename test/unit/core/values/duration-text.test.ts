import assert from 'node:assert/strict';
import { durationText } from '../../../../core/values/duration-text.ts';

describe('durationText', () => {
  it('spells short units out', () => {
    assert.equal(durationText('10m'), '10 min');
    assert.equal(durationText('1h 30m'), '1 h 30 min');
    assert.equal(durationText('1h30m'), '1 h 30 min');
    assert.equal(durationText('1.5h'), '1.5 h');
  });

  it('leaves everything else as it is', () => {
    assert.equal(durationText('2 days'), '2 days');
    assert.equal(durationText('soon'), 'soon');
  });
});
