import assert from 'node:assert/strict';
import { laneName, laneRoles, roleOf } from '../../../core/vocabulary.ts';
import { isDate } from '../../../core/words/date.ts';
import { kebabCase } from '../../../core/words/kebab-case.ts';
import { nearest } from '../../../core/words/nearest.ts';

describe('kebabCase', () => {
  it('joins the words of any script', () => {
    assert.equal(kebabCase('Check in & pay!'), 'check-in-pay');
    assert.equal(kebabCase('Überprüfung der Tür'), 'überprüfung-der-tür');
    assert.equal(kebabCase('チェックイン 2'), 'チェックイン-2');
    assert.equal(kebabCase('__proto__'), 'proto');
    assert.equal(kebabCase('???'), '');
  });
});

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

describe('isDate', () => {
  it('knows which days exist', () => {
    assert.ok(isDate('2024-02-29'));
    for (const text of ['2026-02-29', '2026-13-01', '2026-1-1', '01.11.2026', ''])
      assert.ok(!isDate(text), text);
  });
});

describe('the roles of lanes', () => {
  it('answer to what people call them', () => {
    assert.equal(roleOf('onstage'), 'frontstage');
    assert.equal(roleOf('Front-Stage'), 'frontstage');
    assert.equal(roleOf('Physical evidence'), 'evidence');
    assert.equal(roleOf('constructor'), undefined);
    assert.equal(laneName('support'), 'Support processes');
  });
  it('share no word', () => {
    const words = laneRoles.flatMap(({ role, synonyms }) => [role, ...synonyms]);
    assert.equal(new Set(words).size, words.length);
  });
});
