import assert from 'node:assert/strict';
import { waitingIn, workIn } from '../../../../core/analysis/lengths.ts';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import type { Step } from '../../../../core/model.ts';

/** The steps of one stage, each written in flow style without its braces. */
function steps(...written: readonly string[]): readonly Step[] {
  const lines = written.map((step) => `      - { step: A, ${step} }`).join('\n');
  return readBlueprint(`stages:\n  - stage: S\n    steps:\n${lines}\n`).model.stages[0]?.steps ?? [];
}

describe('how long steps take', () => {
  it('counts what two lanes do at the same time once', () => {
    const call = 'customer: { name: Calls, duration: 6m }, frontstage: { name: Answers, duration: 6m }';
    assert.equal(workIn(steps(call)), 360);
    assert.equal(
      workIn(steps('customer: { name: A, duration: 2m }, backstage: { name: B, duration: 5m }')),
      300,
    );
  });

  it('counts the cells of one lane one after another', () => {
    const cells = '[{ name: A, duration: 2m }, B, { name: C, duration: 30s }]';
    assert.equal(workIn(steps(`frontstage: ${cells}, customer: { name: D, duration: 1m }`)), 150);
  });

  it('adds up steps', () => {
    assert.equal(
      workIn(steps('customer: { name: A, duration: 1m }', 'customer: { name: A, duration: 1h }')),
      3660,
    );
  });

  it('does the same for waiting, which it keeps apart', () => {
    const both = 'customer: { name: A, wait: 10m, duration: 1m }, frontstage: { name: B, wait: 4m }';
    assert.equal(waitingIn(steps(both, 'customer: { name: A, wait: 1m }')), 660);
    assert.equal(workIn(steps(both)), 60);
  });

  it('says nothing where nothing is written, and 0 where that is', () => {
    assert.equal(workIn(steps('customer: A')), undefined);
    assert.equal(waitingIn([]), undefined);
    assert.equal(workIn(steps('customer: { name: A, duration: 0m }')), 0);
  });
});
