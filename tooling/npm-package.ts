import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from './root.ts';

const minutes = 60_000;

/**
 * Installs a package with npm into a folder of its own under `.vscode-test/`, once, without running install
 * scripts, and returns the folder of the package. `prepare` may add to it before it counts as installed.
 */
export function installPackage(name: string, version: string, prepare?: (folder: string) => void): string {
  const home = join(cache, `${name.replace(/^@/, '').replace('/', '-')}-${version}`);
  const folder = join(home, 'node_modules', ...name.split('/'));
  if (existsSync(folder)) return folder;

  console.log(`Installing ${name} ${version} into .vscode-test (once)…`);
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(join(cache, 'installing-'));
  try {
    writeFileSync(join(fresh, 'package.json'), '{ "private": true }\n');
    npmInstall(fresh, ['--save-exact', `${name}@${version}`]);
    prepare?.(join(fresh, 'node_modules', ...name.split('/')));
    // Renamed only when whole, so that a run that was cut short leaves nothing that looks installed.
    moveInto(home, fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return folder;
}

/** Leaves what another run has put there in the meantime: it is the same, and in use. */
function moveInto(home: string, fresh: string, folder: string): void {
  if (existsSync(folder)) return;
  try {
    rmSync(home, { recursive: true, force: true });
    renameSync(fresh, home);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

/** Runs `npm install` quietly in a folder, without install scripts; throws with npm's words when it fails. */
export function npmInstall(folder: string, more: readonly string[] = []): void {
  const words = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...more];
  const npm = process.env.npm_execpath;
  const run = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...words], { cwd: folder, encoding: 'utf8', timeout: 10 * minutes })
    : spawnSync('npm', words, {
        cwd: folder,
        encoding: 'utf8',
        timeout: 10 * minutes,
        shell: process.platform === 'win32',
      });
  if (run.status !== 0) {
    throw new Error(`npm ${words.join(' ')} failed in ${folder}\n${run.stdout ?? ''}${run.stderr ?? ''}`);
  }
}
