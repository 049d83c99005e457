import assert from 'node:assert/strict';
import { nextReadyPart, type Part, runInLanes } from '../../../tooling/lanes.ts';

const parts: readonly Part[] = [
  { name: 'lint', seconds: 30 },
  { name: 'build', seconds: 10 },
  { name: 'pages', seconds: 40, needs: ['build'] },
  { name: 'cli', seconds: 20, needs: ['build'] },
];

/** Runs them with a clock that jumps to whatever ends next; what began when. */
async function begun(lanes: number): Promise<readonly string[]> {
  const told: string[] = [];
  const ends: { readonly at: number; readonly end: () => void }[] = [];
  let now = 0;
  const run = ({ name, seconds }: Part) => {
    told.push(`${now} ${name}`);
    return new Promise<void>((end) => ends.push({ at: now + seconds, end }));
  };
  const all = runInLanes(parts, lanes, run);
  for (let ended = 0; ended < parts.length; ended++) {
    const [next] = ends.sort((one, other) => one.at - other.at).splice(0, 1);
    assert.ok(next);
    now = next.at;
    next.end();
    await new Promise(setImmediate);
  }
  assert.equal((await all).length, parts.length);
  return told;
}

describe('parts side by side', () => {
  it('begin with the one from which the longest way leads to the end', () => {
    assert.equal(nextReadyPart(parts, new Set())?.name, 'build');
  });

  it('wait for what they need, and take the lane that is free, the longest first', async () => {
    assert.deepEqual(await begun(2), ['0 build', '0 lint', '10 pages', '30 cli']);
  });

  it('are run one after the other in one lane', async () => {
    assert.deepEqual(await begun(1), ['0 build', '10 pages', '50 lint', '80 cli']);
  });

  it('go on when one that they need has ended badly', async () => {
    const results = await runInLanes(parts, 2, async ({ name }) => name === 'build');
    assert.equal(results.length, parts.length);
  });

  it('never end silently when one needs what is not there', async () => {
    const lost: readonly Part[] = [{ name: 'cli', seconds: 20, needs: ['build'] }];
    await assert.rejects(
      runInLanes(lost, 2, async () => undefined),
      /cli/,
    );
  });
});
