// Checks each folder against its own tsconfig, so that no layer sees types that are not its own.
import { spawnSync } from 'node:child_process';

const folders = [
  'core',
  'hyphenation',
  'server',
  'client',
  'pdf',
  'office',
  'webview',
  'markdown',
  'cli',
  'disk',
  'tooling',
  'test',
  'bench',
];
const failed = folders.filter((folder) => {
  const run = spawnSync('tsc', ['-p', folder], { stdio: 'inherit', shell: process.platform === 'win32' });
  return run.status !== 0;
});
if (failed.length > 0) {
  console.error(`Types do not agree in: ${failed.join(', ')}`);
  process.exit(1);
}
