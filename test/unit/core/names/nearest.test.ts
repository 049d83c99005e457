import assert from 'node:assert/strict';
import { nearest } from '../../../../core/names/nearest.ts';

describe('nearest', () => {
  const words = ['channel', 'customer', 'emotion', 'id'];
  it('finds a word with a slip of the keyboard', () => {
    assert.equal(nearest('chanel', words), 'channel');
    assert.equal(nearest('Costumer', words), 'customer');
    assert.equal(nearest('emotoin', words), 'emotion');
  });
  it('finds nothing for another word', () => {
    assert.equal(nearest('department', words), undefined);
    assert.equal(nearest('', words), undefined);
    assert.equal(nearest('x'.repeat(1000), words), undefined);
  });
});
