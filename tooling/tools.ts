import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { onPath } from './on-path.ts';

/** Programs that a test runs beside ours, and the Debian package that brings each. */
const packages = {
  'rsvg-convert': 'librsvg2-bin',
  inkscape: 'inkscape',
  pdftoppm: 'poppler-utils',
  pdftotext: 'poppler-utils',
  nvim: 'neovim',
} as const;

export type Tool = keyof typeof packages;

export const tools = Object.keys(packages) as readonly Tool[];

/**
 * Returns the program from the PATH. Where tests may change the machine (root on a Debian, with CI set) it is installed
 * when missing; else `undefined`, and the test that wants it is skipped.
 */
export function findTool(tool: Tool): string | undefined {
  const found = onPath(tool);
  if (found !== undefined || !mayInstall()) return found;
  const quiet = { stdio: 'ignore', timeout: 180_000 } as const;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = () =>
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', packages[tool]], {
      ...quiet,
      env,
    });
  if (install().status !== 0) {
    spawnSync('apt-get', ['update', '-qq'], { ...quiet, env });
    install();
  }
  return onPath(tool);
}

function mayInstall(): boolean {
  const isRoot = process.getuid?.() === 0;
  return isRoot && Boolean(process.env.CI) && existsSync('/etc/debian_version');
}
