import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../../tooling/root.ts';
import { filesInVsix } from '../../tooling/unpack-vsix.ts';
import { newFolder } from './cli-process.ts';

const leftOut = new Set(['node_modules', '.git', '.vscode-test', '.tmp', 'dist']);

/** Makes the package in a copy of the project, as if the machine were in the given time zone and had the umask. */
function makePackage(timeZone: string, umask: number): Buffer {
  const project = newFolder();
  const before = process.umask(umask);
  try {
    cpSync(root, project.path, { recursive: true, filter: (path) => !leftOut.has(relative(root, path)) });
    symlinkSync(join(root, 'node_modules'), join(project.path, 'node_modules'), 'junction');
    const file = join(project.path, 'made.vsix');
    const made = spawnSync(process.execPath, [join(project.path, 'scripts', 'package.mjs'), file], {
      cwd: project.path,
      encoding: 'utf8',
      env: { ...process.env, TZ: timeZone, SOURCE_DATE_EPOCH: timeOfCommit() },
    });
    assert.equal(made.status, 0, made.stdout + made.stderr);
    return readFileSync(file);
  } finally {
    process.umask(before);
    project.remove();
  }
}

/** The copy is no repository that could tell it. */
function timeOfCommit(): string | undefined {
  const log = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' });
  return log.status === 0 ? log.stdout.trim() : undefined;
}

/** The one that the whole of the tests has made of these sources, else another. */
function otherPackage(): Buffer {
  const { TEST_VSIX: made } = process.env;
  return made ? readFileSync(made) : makePackage('Pacific/Auckland', 0o022);
}

describe('the package for VS Code', function () {
  this.timeout(600_000);

  it('is the same, byte for byte, in two folders, at two times, in two time zones and under two umasks', () => {
    const vsix = makePackage('America/Lima', 0o077);
    assert.ok(vsix.equals(otherPackage()), 'the packages differ');
    const notices = Buffer.from(filesInVsix(vsix).get('dist/NOTICES.txt') ?? '').toString();

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
      assert.match(notices, new RegExp(`^={80}\\n${name} \\d`, 'm'), `the notice of ${name}`);
    }
    assert.match(notices, /Permission to use, copy, modify/);
    assert.doesNotMatch(notices, /^={80}\n(typescript|mocha|esbuild) \d/m, 'what only builds has no notice');
  });
});
