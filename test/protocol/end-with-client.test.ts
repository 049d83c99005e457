import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { aliveRequest } from '../../server/protocol.ts';
import { skip } from '../support/reporter.ts';
import { fullClient, ServerProcess } from './server-process.ts';

/** Makes a process of Node compute without an end when it gets the signal, and say so before. */
const endless = `data:text/javascript,process.on('SIGUSR2',()=>{process.kill(CLIENT,'SIGUSR2');for(;;);})`;

describe('a server whose client has ended', () => {
  it('ends while it computes', async function () {
    if (process.platform === 'win32')
      return skip(this, 'Windows has no signal that could begin endless work');
    const client = spawn(process.execPath, [
      '--eval',
      `process.once('SIGUSR2', () => process.exit()); setInterval(() => {}, 1000); console.log('ready')`,
    ]);
    await once(client.stdout, 'data');
    const server = new ServerProcess(['--stdio'], ['--import', endless.replace('CLIENT', idOf(client))]);
    try {
      await server.initialize(fullClient, { processId: Number(idOf(client)) });
      assert.equal(await server.client.sendRequest(aliveRequest.method), true);
      // The server begins its endless work and with the same signal ends its client.
      server.child.kill('SIGUSR2');
      await once(client, 'exit');
      await server.exit;
      assert.equal(server.child.signalCode, 'SIGKILL');
    } finally {
      client.kill('SIGKILL');
      server.child.kill('SIGKILL');
      await server.dispose();
    }
  });
});

function idOf({ pid }: ChildProcess): string {
  assert.ok(pid);
  return String(pid);
}
