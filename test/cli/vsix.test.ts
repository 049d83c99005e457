import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../../tooling/root.ts';
import { filesInVsix } from '../../tooling/unpack-vsix.ts';
import { newFolder } from './cli-process.ts';

const leftOut = new Set(['node_modules', '.git', '.vscode-test', '.tmp', 'dist']);

/** Makes the package in a copy of the project, as if the machine were in the given time zone and had the umask. */
function makePackage(timeZone: string, umask: number): { vsix: Buffer; notices: string } {
  const project = newFolder();
  const before = process.umask(umask);
  try {
    cpSync(root, project.path, { recursive: true, filter: (path) => !leftOut.has(relative(root, path)) });
    symlinkSync(join(root, 'node_modules'), join(project.path, 'node_modules'), 'junction');
    const file = join(project.path, 'made.vsix');
    const made = spawnSync(process.execPath, [join(project.path, 'scripts', 'package.mjs'), file], {
      cwd: project.path,
      encoding: 'utf8',
      env: { ...process.env, TZ: timeZone },
    });
    assert.equal(made.status, 0, made.stdout + made.stderr);
    const vsix = readFileSync(file);
    const inside = filesInVsix(vsix);
    const notices = Buffer.from(inside.get('dist/NOTICES.txt') ?? '').toString();
    return { vsix, notices };
  } finally {
    process.umask(before);
    project.remove();
  }
}

describe('the package for VS Code', function () {
  this.timeout(600_000);

  it('is the same, byte for byte, in two folders, at two times, in two time zones and under two umasks', () => {
    const one = makePackage('Pacific/Auckland', 0o022);
    const two = makePackage('America/Lima', 0o077);
    assert.ok(one.vsix.equals(two.vsix), 'the packages differ');

    // What the extension says it needs, and what a dependency brings along.
    for (const name of [
      'yaml',
      'mermaid',
      'd3-zoom',
      'd3-color',
      'pdfkit',
      '@vscode/codicons',
      'commander',
    ]) {
      assert.match(one.notices, new RegExp(`^={80}\\n${name} \\d`, 'm'), `the notice of ${name}`);
    }
    assert.match(one.notices, /Permission to use, copy, modify/);
    assert.doesNotMatch(
      one.notices,
      /^={80}\n(typescript|mocha|esbuild) \d/m,
      'what only builds has no notice',
    );
  });
});
