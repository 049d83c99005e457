import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { filesInVsix } from '../../../tooling/unpack-vsix.ts';

describe('the files in a package', () => {
  it('are those of the extension, by their paths in it', () => {
    const vsix = zipSync({
      'extension.vsixmanifest': strToU8('<PackageManifest/>'),
      'extension/': new Uint8Array(),
      'extension/package.json': strToU8('{}'),
      'extension/dist/client/main.js': strToU8('exports.activate = 1;'),
    });
    const files = [...filesInVsix(vsix)].map(([path, data]) => [path, new TextDecoder().decode(data)]);
    assert.deepEqual(files, [
      ['package.json', '{}'],
      ['dist/client/main.js', 'exports.activate = 1;'],
    ]);
  });
});
