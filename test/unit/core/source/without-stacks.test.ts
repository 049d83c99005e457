import assert from 'node:assert/strict';
import { withoutStacks } from '../../../../core/source/without-stacks.ts';

describe('errors of the parser', () => {
  it('are made without their stacks, and all others with them', () => {
    const { stack = '' } = withoutStacks(() => new Error('a'));
    assert.doesNotMatch(stack, /\n/);
    assert.match(new Error('a').stack ?? '', /\n/);
  });

  it('leave errors as they are when the parser throws', () => {
    assert.throws(() =>
      withoutStacks(() => {
        throw new Error('a');
      }),
    );
    assert.match(new Error('a').stack ?? '', /\n/);
  });
});
