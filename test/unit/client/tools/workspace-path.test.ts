import assert from 'node:assert/strict';
import { placesInWorkspace } from '../../../../client/tools/workspace-path.ts';

const docs = { name: 'docs', path: '/plans/docs' };
const other = { name: 'other', path: '/plans/other' };

describe('placesInWorkspace', () => {
  it('starts from every folder', () => {
    assert.deepEqual(placesInWorkspace('a/./b/../c.yaml', [docs, other]), [
      { folder: 0, segments: ['a', 'c.yaml'] },
      { folder: 1, segments: ['a', 'c.yaml'] },
    ]);
  });
  it('takes the name of a folder in front', () => {
    assert.deepEqual(placesInWorkspace('other/a.yaml', [docs, other]), [
      { folder: 0, segments: ['other', 'a.yaml'] },
      { folder: 1, segments: ['other', 'a.yaml'] },
      { folder: 1, segments: ['a.yaml'] },
    ]);
  });
  it('takes an absolute path into a folder', () => {
    assert.deepEqual(placesInWorkspace('/plans/other/deep/a.yaml', [docs, other]), [
      { folder: 1, segments: ['deep', 'a.yaml'] },
    ]);
    const windows = { name: 'work', path: '/c:/work' };
    assert.deepEqual(placesInWorkspace('C:\\work\\a.yaml', [windows]), [{ folder: 0, segments: ['a.yaml'] }]);
  });
  it('leads nowhere from outside', () => {
    const paths = [
      ...['../a.yaml', 'a/../../a.yaml', '..\\a.yaml', '/plans/docs/../a.yaml', '/plans/docsier/a.yaml'],
      ...['/etc/passwd', '/', '', '.', '/plans/docs', 'D:/plans/docs/a.yaml', '/../../a.yaml'],
    ];
    for (const path of paths) assert.deepEqual(placesInWorkspace(path, [docs]), [], path);
    assert.deepEqual(placesInWorkspace('a.yaml', []), []);
  });
});
