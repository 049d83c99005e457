import assert from 'node:assert/strict';
import { URI } from 'vscode-uri';
import { movedUri } from '../../../client/moved-uri.ts';

const moved = (uri: string, from: string, to: string): string | undefined =>
  movedUri(URI.parse(uri), URI.parse(from), URI.parse(to))?.toString();

describe('a file that is renamed', () => {
  it('is where it was renamed to, itself or with a folder around it', () => {
    assert.equal(moved('file:///a/b.yaml', 'file:///a/b.yaml', 'file:///a/c.yaml'), 'file:///a/c.yaml');
    assert.equal(moved('file:///a/b/c.yaml', 'file:///a', 'file:///z/y'), 'file:///z/y/b/c.yaml');
  });
  it('stays when it is another one', () => {
    for (const other of ['file:///a/b', 'file:///a/bc', 'vfs:///a/bc.yaml', 'file://host/a/bc.yaml']) {
      assert.equal(moved('file:///a/bc.yaml', other, 'file:///z'), undefined, other);
    }
  });
});
