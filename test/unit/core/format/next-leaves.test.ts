import assert from 'node:assert/strict';
import type { Leaf } from '../../../../core/format/leaves.ts';
import { nextLeaves } from '../../../../core/format/next-leaves.ts';

/** A piece of a text that counts how often it is looked at. */
class Counted implements Pick<Leaf, 'type'> {
  looks = 0;
  readonly #type: Leaf['type'];

  constructor(type: Leaf['type']) {
    this.#type = type;
  }

  get type(): Leaf['type'] {
    this.looks++;
    return this.#type;
  }
}

describe('what follows the pieces of a text', () => {
  it('is the next one that is no comment', () => {
    const types = ['scalar', 'comment', 'comment', 'scalar', 'comment'] as const;
    const leaves = types.map((type) => new Counted(type));
    const found = nextLeaves(leaves).map((next) => (next === undefined ? 'none' : leaves.indexOf(next)));
    assert.deepEqual(found, [3, 3, 3, 'none', 'none']);
  });

  it('is found with one look at each, however many comments stand in a row', () => {
    const leaves = Array.from({ length: 1000 }, () => new Counted('comment'));
    nextLeaves([...leaves, new Counted('scalar')]);
    assert.ok(leaves.every(({ looks }) => looks === 1));
  });
});
