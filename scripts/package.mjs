// Makes the package for VS Code: `npm run package [-- FILE.vsix]`. Fails when it holds more than it should.
import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createVSIX, listFiles } from '@vscode/vsce';
import { root } from '../test/support/root.ts';

const most = 1.5 * 1024 * 1024;

const build = spawnSync(process.execPath, [join(root, 'esbuild.mjs'), '--production'], {
  cwd: root,
  stdio: 'inherit',
});
if (build.status !== 0) process.exit(1);

const vsix = resolve(process.argv[2] ?? join(root, 'service-blueprint.vsix'));
mkdirSync(dirname(vsix), { recursive: true });
await createVSIX({ cwd: root, packagePath: vsix, dependencies: false, allowMissingRepository: false });
const files = await listFiles({ cwd: root, packageManager: 0 });
const { size } = statSync(vsix);
console.log(`${vsix}: ${files.length} files, ${(size / 1024).toFixed(0)} KB`);

const strays = files.filter((file) => /\.(ts|map|mjs)$|^(test|node_modules|cli|bench|docs)\//.test(file));
if (strays.length > 0) fail(`These do not belong into the package: ${strays.join(', ')}`);
if (size > most) fail(`The package is larger than ${most / 1024} KB.`);

function fail(why) {
  console.error(why);
  process.exitCode = 1;
}
