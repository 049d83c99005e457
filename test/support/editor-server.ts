import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { installPackage, npmInstall } from './npm-package.ts';

const packageName = 'code-server';
const packageVersion = '4.139.1';

export interface EditorServerOptions {
  /** Settings, state and installed extensions of this editor. */
  readonly dataFolder: string;
  /** Asked of whoever connects; without it everybody on this machine may. */
  readonly token?: string;
  /** Whether folders are not trusted until the author says so. */
  readonly restricted?: boolean;
  /** Seen by the extension host, and with it by the extension and its tests. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A VS Code that is served on this machine. */
export interface EditorServer {
  /** `127.0.0.1:41234` */
  readonly authority: string;
  /** Settled when the server has ended, by `stop` or by itself. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** The VS Code that the npm package `code-server` carries, as the folder of its server; installed once. */
export function installEditor(): string {
  const folder = installPackage(packageName, packageVersion, (fresh) => {
    npmInstall(join(fresh, 'lib', 'vscode'), ['--omit=dev']);
  });
  return join(folder, 'lib', 'vscode');
}

/** Starts it on a free port of 127.0.0.1. Throws with what it printed when it does not come up in a minute. */
export async function startEditorServer(options: EditorServerOptions): Promise<EditorServer> {
  const editor = installEditor();
  const port = await freePort();
  writeSettings(options.dataFolder);
  const server = spawn(
    process.execPath,
    [
      join(editor, 'out', 'server-main.js'),
      '--host=127.0.0.1',
      `--port=${port}`,
      ...(options.token ? [`--connection-token=${options.token}`] : ['--without-connection-token']),
      '--accept-server-license-terms',
      '--disable-telemetry',
      ...(options.restricted ? [] : ['--disable-workspace-trust']),
      `--server-data-dir=${options.dataFolder}`,
      // Only with this does the page take the extension under development from its address.
      '--enable-smoke-test-driver',
    ],
    { cwd: editor, env: { ...process.env, ...options.env }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  // However this process ends, the editor ends with it.
  process.once('exit', () => server.kill());
  await listening(server, port);
  return {
    authority: `127.0.0.1:${port}`,
    ended,
    stop: async () => {
      server.kill('SIGTERM');
      const late = setTimeout(() => server.kill('SIGKILL'), 5_000);
      await ended;
      clearTimeout(late);
    },
  };
}

/** Installs a package into the editor of a data folder, as a user does. Throws with what the editor says. */
export function installExtension(dataFolder: string, vsix: string): void {
  const run = spawnSync(
    process.execPath,
    [
      join(installEditor(), 'out', 'server-main.js'),
      '--accept-server-license-terms',
      `--server-data-dir=${dataFolder}`,
      `--install-extension=${vsix}`,
    ],
    { encoding: 'utf8', timeout: 120_000 },
  );
  if (run.status !== 0) throw new Error(`${vsix} could not be installed\n${run.stdout}${run.stderr}`);
}

/** The address of a page that opens a folder with extensions under development. */
export function editorUrl(
  authority: string,
  folder: string,
  payload: readonly (readonly [string, string])[],
  token?: string,
): string {
  const url = new URL(`http://${authority}/`);
  if (token) url.searchParams.set('tkn', token);
  url.searchParams.set('folder', slashed(folder));
  url.searchParams.set('payload', JSON.stringify([['skipWelcome', 'true'], ...payload]));
  return url.href;
}

/** Leaves the room to what is being looked at. */
const settings = {
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

function writeSettings(dataFolder: string): void {
  const folder = join(dataFolder, 'data', 'Machine');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'settings.json');
  if (!existsSync(file)) writeFileSync(file, `${JSON.stringify(settings, undefined, 2)}\n`);
}

/** A file or folder of this machine as the page in the browser names it. */
export function remoteUri(authority: string, path: string): string {
  return `vscode-remote://${authority}${encodeURI(slashed(path))}`;
}

/** `C:\folder` is `/c:/folder` in a URI. */
function slashed(path: string): string {
  const forward = path.replaceAll('\\', '/');
  return forward.startsWith('/') ? forward : `/${forward}`;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port on 127.0.0.1.');
  return address.port;
}

function listening(server: ChildProcess, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const give = (why: string) => {
      server.kill('SIGKILL');
      reject(new Error(`The editor ${why}.\n${printed}`));
    };
    const late = setTimeout(() => give('did not come up within a minute'), 60_000);
    const early = () => give('ended while starting');
    server.once('exit', early);
    const read = (data: Buffer) => {
      printed += data.toString();
      if (!printed.includes(`:${port}`)) return;
      clearTimeout(late);
      server.off('exit', early);
      resolve();
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', (data: Buffer) => {
      printed += data.toString();
    });
  });
}
