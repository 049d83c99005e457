import assert from 'node:assert/strict';
import { fork, spawn } from 'node:child_process';
import { createProtocolConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver/node';
import { program, ServerProcess } from './server-process.ts';

describe('the transport of the server process', () => {
  it('can be the channel between Node processes', async () => {
    const child = fork(program, ['--node-ipc'], { stdio: 'inherit' });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const client = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    client.listen();
    const params = { processId: process.pid, rootUri: null, capabilities: {} };
    const { capabilities } = await client.sendRequest<{ capabilities: object }>('initialize', params);
    assert.ok('hoverProvider' in capabilities);
    await client.sendRequest('shutdown');
    await client.sendNotification('exit');
    assert.equal(await ended, 0);
    client.dispose();
  });

  it('is standard input and output when nothing is said', async () => {
    const server = new ServerProcess([]);
    await server.initialize();
    assert.equal(await server.end(), 0);
    await server.dispose();
  });

  it('goes on after a message that is not JSON', async () => {
    const server = new ServerProcess();
    await server.initialize();
    for (const body of [
      '{ "jsonrpc": ',
      'null',
      '5',
      '[]',
      '{}',
      '{ "jsonrpc": "2.0", "id": {}, "method": 5 }',
    ]) {
      server.child.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    }
    const uri = 'file:///a.blueprint.yaml';
    await server.open(uri, 'blueprint: [');
    await server.problems(uri);
    assert.equal(await server.end(), 0);
    await server.dispose();
  });

  it('ends when its input ends', async () => {
    const child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'ignore', 'inherit'] });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.stdin.end();
    assert.equal(await ended, 1);
  });
});
