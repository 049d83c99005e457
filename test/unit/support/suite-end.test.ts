import assert from 'node:assert/strict';
import { untilBegun } from '../../../tooling/suite-end.ts';

describe('an editor that runs a suite', () => {
  const starts = (codes: readonly (number | undefined)[]) => {
    const left = [...codes];
    const run = untilBegun(async () => left.shift());
    return run.then((code) => ({ code, left: left.length }));
  };

  it('is started again where no test has begun', async () => {
    assert.deepEqual(await starts([undefined, 0, 1]), { code: 0, left: 1 });
  });
  it('is never started again for a test that failed', async () => {
    assert.deepEqual(await starts([1, 0]), { code: 1, left: 1 });
  });
  it('fails where no test ever begins', async () => {
    assert.deepEqual(await starts([undefined, undefined, undefined, 0]), { code: 1, left: 1 });
  });
});
