import assert from 'node:assert/strict';
import { cyclicGroups } from '../../../../core/analysis/strongly-connected.ts';

function groups(graph: Readonly<Record<string, string>>): string[] {
  return cyclicGroups(Object.keys(graph), (node) => graph[node] ?? '')
    .map((group) => group.toSorted().join(''))
    .sort();
}

describe('groups of nodes that reach each other', () => {
  it('are none where nothing comes back', () => {
    assert.deepEqual(groups({ a: 'bc', b: 'd', c: 'd', d: '' }), []);
    assert.deepEqual(groups({}), []);
  });
  it('are found, each once', () => {
    assert.deepEqual(groups({ a: 'b', b: 'ca', c: 'd', d: 'e', e: 'cf', f: '' }), ['ab', 'cde']);
  });
  it('leave out what only leads to itself', () => {
    assert.deepEqual(groups({ a: 'a', b: 'b' }), []);
  });
  it('are found in a chain of any length', () => {
    const length = 20_000;
    const ring = cyclicGroups([0], (node) => [(node + 1) % length]);
    assert.deepEqual(
      ring.map((group) => group.length),
      [length],
    );
  });
});
