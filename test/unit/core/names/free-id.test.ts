import assert from 'node:assert/strict';
import { freeId } from '../../../../core/names/free-id.ts';

describe('freeId', () => {
  it('gives the preferred id while it is free', () => {
    assert.equal(freeId('wait', new Set(['wait-2'])), 'wait');
  });
  it('else the first with a number that is free', () => {
    assert.equal(freeId('wait', new Set(['wait', 'wait-2', 'wait-4'])), 'wait-3');
  });
});
