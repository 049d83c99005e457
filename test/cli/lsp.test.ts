import assert from 'node:assert/strict';
import {
  createProtocolConnection,
  type InitializeResult,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { start } from './cli-process.ts';

describe('lsp', () => {
  for (const words of [['lsp', '--stdio'], ['lsp']]) {
    it(`serves an editor with "${words.join(' ')}" and ends when asked`, async () => {
      const child = start(words);
      const ended = new Promise((resolve) => child.once('exit', resolve));
      assert.ok(child.stdin && child.stdout);
      const client = createProtocolConnection(
        new StreamMessageReader(child.stdout),
        new StreamMessageWriter(child.stdin),
      );
      client.listen();
      const { capabilities } = await client.sendRequest<InitializeResult>('initialize', {
        processId: process.pid,
        rootUri: null,
        capabilities: {},
      });
      assert.ok(capabilities.hoverProvider);
      await client.sendRequest('shutdown');
      await client.sendNotification('exit');
      assert.equal(await ended, 0);
      client.dispose();
    });
  }
});
