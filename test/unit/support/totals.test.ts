import assert from 'node:assert/strict';
import { closingLine, failureLines, judge } from '../../../tooling/totals.ts';

describe('the closing line of the tests', () => {
  it('sums the suites', () => {
    const line = closingLine([
      { passed: 3, failed: 0, skipped: 0 },
      { passed: 4, failed: 1, skipped: 2 },
    ]);
    assert.equal(line, '7 passed, 1 failed, 2 skipped');
  });

  it('leaves out skipped when nothing was', () => {
    assert.equal(closingLine([{ passed: 3, failed: 0, skipped: 0 }]), '3 passed, 0 failed');
  });

  it('counts a suite that crashed before its end as a failure', () => {
    assert.equal(judge(1, undefined).failed, 1);
  });

  it('counts a suite that ran no test as a failure', () => {
    assert.equal(judge(0, { passed: 0, failed: 0, skipped: 0 }).failed, 1);
  });

  it('counts a suite that passed and then ended badly as a failure', () => {
    assert.equal(judge(null, { passed: 3, failed: 0, skipped: 0 }).failed, 1);
  });

  it('does not count a failed test twice', () => {
    assert.equal(judge(1, { passed: 3, failed: 1, skipped: 0 }).failed, 1);
  });

  it('comes behind what failed, by name of the suite, also of one that crashed', () => {
    const lines = failureLines([
      { name: 'unit', passed: 3, failed: 0, skipped: 0 },
      { name: 'cli', passed: 3, failed: 1, skipped: 0, failures: ['export > writes: 1 is not 2'] },
      { name: 'web', ...judge(1, undefined) },
    ]);
    assert.deepEqual(lines, ['cli: export > writes: 1 is not 2', 'web: failed']);
  });
});
