// Makes the package for VS Code: `npm run package [-- FILE.vsix]`. Fails when it holds more than it should. It is put
// together in a folder of its own: what is in `dist` stays as it is.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { cache, root } from '../tooling/root.ts';
import { filesInVsix } from '../tooling/unpack-vsix.ts';

/** A quarter of it are patterns for the syllables of 28 languages, each read when a blueprint is written in it. */
const most = 2 * 1024 * 1024;

/** 1 January 1980, in seconds: the earliest that a ZIP file can say. */
const firstTimeOfZip = '315532800';

/** Everybody may read them and their owner write them, whatever the umask of who makes the package. */
const modeOfFiles = 0o644;

const vsix = resolve(process.argv[2] ?? join(root, 'service-blueprint.vsix'));
mkdirSync(dirname(vsix), { recursive: true });
// The same sources give the same bytes, whenever and wherever: entries carry the time of the commit, in UTC.
process.env.TZ = 'UTC';
process.env.SOURCE_DATE_EPOCH ??= commitTime() ?? firstTimeOfZip;

mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'package-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const options = ['--production', `--out=${join(folder, 'dist')}`];
const build = spawnSync(process.execPath, [...process.execArgv, join(root, 'esbuild.mjs'), ...options], {
  cwd: root,
  stdio: 'inherit',
});
if (build.status !== 0) process.exit(1);
cpSync(join(root, '.vscodeignore'), join(folder, '.vscodeignore'));
for (const file of await listFiles({ cwd: root, packageManager: PackageManager.None }))
  if (!file.startsWith('dist/')) cpSync(join(root, file), join(folder, file));
for (const file of await listFiles({ cwd: folder, packageManager: PackageManager.None }))
  chmodSync(join(folder, file), modeOfFiles);
await createVSIX({ cwd: folder, packagePath: vsix, dependencies: false, allowMissingRepository: false });
const bytes = readFileSync(vsix);
const size = bytes.length;
const files = [...filesInVsix(bytes).keys()];
console.log(`${vsix}: ${files.length} files, ${(size / 1024).toFixed(0)} KB`);

const strays = files.filter((file) => /\.(ts|map|mjs)$|^(test|node_modules|cli|bench|docs)\//.test(file));
if (strays.length > 0) fail(`These do not belong into the package: ${strays.join(', ')}`);
if (size > most) fail(`The package is larger than ${most / 1024} KB.`);

/** Returns the time of the last commit, in seconds; `undefined` outside of a repository. */
function commitTime() {
  const { status, stdout } = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

function fail(why) {
  console.error(why);
  process.exitCode = 1;
}
