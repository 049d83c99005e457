import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPackage, npmInstall } from './npm-package.ts';
import { endSignals, inGroup, signalGroup } from './process-group.ts';

const packageName = 'code-server';
const packageVersion = '4.139.1';

export interface EditorServerOptions {
  /** Settings, state and installed extensions of this editor. */
  readonly dataFolder: string;
  /** Asked of whoever connects; without it everybody on this machine may. */
  readonly token?: string;
  /** True when folders are not trusted until the author says so. */
  readonly restricted?: boolean;
  /** True when its pages take extensions under development and tests from their address, and show no notifications. */
  readonly underDevelopment?: boolean;
  /** Seen by the extension host, and with it by the extension and its tests. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A VS Code that is served on this machine. */
export interface EditorServer {
  /** `127.0.0.1:41234` */
  readonly authority: string;
  /** Settled when the server has ended: because it was asked to, by `stop` or a signal to this process, or by itself. */
  readonly ended: Promise<{ readonly asked: boolean }>;
  /** Ends it and all that it has started, the hosts of extensions and their servers too. */
  stop(): Promise<void>;
}

/** Returns the VS Code that the npm package `code-server` carries, as the folder of its server; installed once. */
export function installEditor(): string {
  const folder = installPackage(packageName, packageVersion, (fresh) => {
    npmInstall(join(fresh, 'lib', 'vscode'), ['--omit=dev']);
  });
  return join(folder, 'lib', 'vscode');
}

/**
 * Starts it on a free port of 127.0.0.1; it ends at the latest with this process. Throws with what it printed when it
 * does not come up in two minutes.
 */
export async function startEditorServer(options: EditorServerOptions): Promise<EditorServer> {
  const editor = installEditor();
  writeSettings(options.dataFolder);
  const server = spawn(
    process.execPath,
    [
      join(editor, 'out', 'server-main.js'),
      '--host=127.0.0.1',
      '--port=0',
      ...(options.token ? [`--connection-token=${options.token}`] : ['--without-connection-token']),
      '--accept-server-license-terms',
      '--disable-telemetry',
      ...(options.restricted ? [] : ['--disable-workspace-trust']),
      `--server-data-dir=${options.dataFolder}`,
      // Only with this does the page take the extension under development from its address; it hides notifications.
      ...(options.underDevelopment ? ['--enable-smoke-test-driver'] : []),
    ],
    { cwd: editor, env: { ...process.env, ...options.env }, stdio: ['ignore', 'pipe', 'pipe'], ...inGroup },
  );
  const kill = () => signalGroup(server, 'SIGKILL');
  let asked = false;
  const stop = async () => {
    asked = true;
    signalGroup(server, 'SIGTERM');
    const late = setTimeout(kill, 5_000);
    await ended;
    clearTimeout(late);
  };
  const onSignal = () => void stop();
  process.once('exit', kill);
  for (const signal of endSignals) process.on(signal, onSignal);
  const ended = new Promise<{ asked: boolean }>((resolve) => {
    server.once('exit', () => {
      process.off('exit', kill);
      for (const signal of endSignals) process.off(signal, onSignal);
      // The hosts of extensions outlive it for hours, in case that it comes back.
      kill();
      resolve({ asked });
    });
  });
  const port = await listening(server);
  return { authority: `127.0.0.1:${port}`, ended, stop };
}

/** For the browser beside it: a signal ends the server, and who waits for that closes the browser and cleans up. */
export const ignoredSignals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false } as const;

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
    { encoding: 'utf8', timeout: 300_000 },
  );
  if (run.status !== 0) throw new Error(`${vsix} could not be installed\n${run.stdout}${run.stderr}`);
}

/** Returns the address of a page that opens a folder with extensions under development. */
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
  'git.openRepositoryInParentFolders': 'never',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

function writeSettings(dataFolder: string): void {
  const folder = join(dataFolder, 'data', 'Machine');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'settings.json');
  if (!existsSync(file)) writeFileSync(file, `${JSON.stringify(settings, undefined, 2)}\n`);
}

/** Returns a file or folder of this machine as the page in the browser names it. */
export function remoteUri(authority: string, path: string): string {
  return `vscode-remote://${authority}${encodeURI(slashed(path))}`;
}

/** `C:\folder` is `/c:/folder` in a URI. */
function slashed(path: string): string {
  const forward = path.replaceAll('\\', '/');
  return forward.startsWith('/') ? forward : `/${forward}`;
}

/** The port on which it says that it listens. */
function listening(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const give = (why: string) => {
      clearTimeout(late);
      signalGroup(server, 'SIGKILL');
      reject(new Error(`The editor ${why}.\n${printed}`));
    };
    const late = setTimeout(() => give('did not come up within two minutes'), 120_000);
    const early = () => give('ended while starting');
    server.once('exit', early);
    const read = (data: Buffer) => {
      printed += data.toString();
      const [, port] = /\blistening on (\d+)\s/.exec(printed) ?? [];
      if (port === undefined) return;
      clearTimeout(late);
      server.off('exit', early);
      server.stdout?.off('data', read).resume();
      resolve(port);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', (data: Buffer) => {
      printed += data.toString();
    });
  });
}
