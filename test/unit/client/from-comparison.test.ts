import assert from 'node:assert/strict';
import { fromComparison } from '../../../client/compare/from-comparison.ts';

describe('messages of the page of a comparison', () => {
  const part = { path: '/step:A', said: 'step “A”' };
  const sound = [
    { type: 'apart', after: 0, before: 'a', other: 'b' },
    { type: 'join', after: 1, of: 'before', part, others: [part] },
    { type: 'forget' },
    { type: 'exchange' },
  ];
  for (const message of sound) {
    it(`are taken: ${message.type}`, () => assert.equal(fromComparison(message), message));
  }

  const odd = [
    null,
    'forget',
    { type: 'toString' },
    { type: 'apart', after: -1, before: 'a', other: 'b' },
    { type: 'apart', after: 0, before: 'a' },
    { type: 'join', after: 0, of: 'both', part, others: [] },
    { type: 'join', after: 0, of: 'after', part, others: [{}] },
  ];
  for (const message of odd) {
    it(`are left: ${JSON.stringify(message)}`, () => assert.equal(fromComparison(message), undefined));
  }
});
