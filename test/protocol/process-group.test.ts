import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { inGroup, signalGroup } from '../../tooling/process-group.ts';
import { skip } from '../support/reporter.ts';

/** Starts another process that stays and writes where this one does, and ends. */
const parent = `
const { spawn } = require('node:child_process');
const stay = 'console.log("there"); setInterval(() => {}, 1e6)';
const child = spawn(process.execPath, ['--eval', stay], { stdio: ['ignore', 'inherit', 'ignore'] });
child.once('spawn', () => process.exit());
`;

describe('a process that was started to be ended with all that it starts', () => {
  it('leaves nothing behind, also when it has ended itself before', async function () {
    if (process.platform === 'win32') return skip(this, 'Windows has no groups of processes');
    const started = spawn(process.execPath, ['--eval', parent], {
      stdio: ['ignore', 'pipe', 'inherit'],
      ...inGroup,
    });
    const ended = once(started, 'exit');
    const [said] = await once(started.stdout, 'data');
    assert.equal(String(said).trim(), 'there');
    await ended;
    // Its output is closed when nobody is left who could write there.
    const closed = once(started, 'close');
    signalGroup(started, 'SIGKILL');
    await closed;
    signalGroup(started, 'SIGKILL');
  });
});
