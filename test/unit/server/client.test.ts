import assert from 'node:assert/strict';
import { Client } from '../../../server/client.ts';

describe('what a client says of itself', () => {
  it('is little when it says nothing', () => {
    const client = new Client();
    assert.deepEqual(client.folders, []);
    assert.deepEqual(client.options, { preview: false, files: false });
    assert.deepEqual(client.completion, { snippets: false, linesAsIs: false });
    assert.equal(client.hasSettings, false);
    assert.equal(client.foldingLimit, undefined);
  });
  it('is taken as it says', () => {
    const client = new Client({
      capabilities: { textDocument: { foldingRange: { rangeLimit: 5 }, definition: { linkSupport: true } } },
      rootUri: 'file:///a',
      initializationOptions: { preview: true },
    });
    assert.deepEqual(client.folders, ['file:///a']);
    assert.equal(client.options.preview, true);
    assert.equal(client.foldingLimit, 5);
    assert.equal(client.definitionLinks, true);
  });
  it('is its folders rather than its root', () => {
    const workspaceFolders = [{ uri: 'file:///b', name: 'b' }];
    assert.deepEqual(new Client({ rootUri: 'file:///a', workspaceFolders }).folders, ['file:///b']);
  });
  it('can be nonsense', () => {
    const nonsense = {
      workspaceFolders: [null, 5, { uri: 7 }],
      initializationOptions: 'x',
      capabilities: {},
    };
    assert.deepEqual(new Client(nonsense as never).folders, []);
  });
});
