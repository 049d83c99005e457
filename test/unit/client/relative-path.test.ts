import assert from 'node:assert/strict';
import { relativePath } from '../../../client/relative-path.ts';

describe('the path from a folder to a file', () => {
  const table = [
    ['/plans', '/plans/a.yaml', 'a.yaml'],
    ['/plans/', '/plans/now/a.yaml', 'now/a.yaml'],
    ['/plans/next', '/plans/a.yaml', '../a.yaml'],
    ['/plans/next', '/other/a.yaml', '../../other/a.yaml'],
    ['/a.yaml', '/a.yaml', '../a.yaml'],
    ['/', '/a.yaml', 'a.yaml'],
  ] as const;
  for (const [folder, file, expected] of table) {
    it(`from ${folder} to ${file}`, () => assert.equal(relativePath(folder, file), expected));
  }
});
