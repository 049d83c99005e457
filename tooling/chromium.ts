import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { provideFonts } from './fonts.ts';
import { installPackage } from './npm-package.ts';
import { isProgram, onPath } from './on-path.ts';
import { waitTime } from './test-time.ts';

const packageName = '@sparticuz/chromium';
const packageVersion = '153.0.0';

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

const wellKnownPlaces: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    return folder === undefined
      ? []
      : [
          join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ];
  }),
  linux: ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome', '/snap/bin/chromium'],
};

/** A Chromium that was found: its path and the options to start it with. */
export interface FoundChromium {
  readonly path: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Returns the browser for tests and measurements: the one that the variable CHROMIUM names (`npm`: the last of these),
 * else one that the machine has, else (Linux on x64) one from npm. Throws with what to do when there is none.
 */
export function findChromium(): FoundChromium {
  const named = process.env.CHROMIUM;
  if (named === 'npm') return chromiumFromNpm();
  if (named) {
    if (!isProgram(named)) throw new Error(`CHROMIUM names ${named}, which is not a program.`);
    return { path: named, args: [], env: {} };
  }
  const path =
    onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome') ??
    wellKnownPlaces[process.platform]?.find(isProgram) ??
    playwrightsOwn();
  if (path !== undefined) return { path, args: [], env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return chromiumFromNpm();
  throw new Error(
    'No Chromium was found. Install Chrome, Edge or Chromium, or name one in the variable CHROMIUM.',
  );
}

/** Starts the browser without a window. What is asked of its pages has as long as a wait of a test. */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const found = findChromium();
  provideFonts();
  const isRoot = process.getuid?.() === 0;
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => !!entry[1]);
  const browser = await chromium.launch({
    executablePath: found.path,
    env: { ...Object.fromEntries(inherited), ...found.env },
    ...options,
    args: [...flags, ...(isRoot ? ['--no-sandbox'] : []), ...found.args, ...(options.args ?? [])],
  });
  browser.on('context', (context) => context.setDefaultTimeout(waitTime));
  return browser;
}

function playwrightsOwn(): string | undefined {
  const path = chromium.executablePath();
  return path && isProgram(path) ? path : undefined;
}

/** Linux on x64 only: a Chromium that brings the libraries a bare container lacks. */
function chromiumFromNpm(): FoundChromium {
  const folder = installPackage(packageName, packageVersion, unpack);
  const unpacked = join(folder, 'unpacked');
  const libraries = [join(unpacked, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH ?? ''];
  return {
    path: join(unpacked, 'chromium'),
    args: ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
    env: { LD_LIBRARY_PATH: libraries.filter((library) => library !== '').join(':') },
  };
}

/** The package unpacks itself into the folder for temporary files, the libraries only where it sees Lambda. */
function unpack(folder: string): void {
  const target = join(folder, 'unpacked');
  mkdirSync(target);
  const code = 'await (await import(process.argv[1])).default.executablePath()';
  const entry = pathToFileURL(join(folder, 'build', 'index.js')).href;
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', code, entry], {
    env: { ...process.env, TMPDIR: target, AWS_EXECUTION_ENV: 'nodejs22.x' },
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`${packageName} could not be unpacked\n${run.stderr}`);
}
