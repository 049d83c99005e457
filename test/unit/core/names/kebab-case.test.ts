import assert from 'node:assert/strict';
import { kebabCase } from '../../../../core/names/kebab-case.ts';

describe('kebabCase', () => {
  it('joins the words of any script', () => {
    assert.equal(kebabCase('Check in & pay!'), 'check-in-pay');
    assert.equal(kebabCase('Überprüfung der Tür'), 'überprüfung-der-tür');
    assert.equal(kebabCase('チェックイン 2'), 'チェックイン-2');
    assert.equal(kebabCase('__proto__'), 'proto');
    assert.equal(kebabCase('???'), '');
  });
});
