import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../tooling/root.ts';

/** The built command line. */
export const program = join(root, 'dist', 'cli.js');

export interface RunOptions {
  readonly folder?: string;
  /** The text for its standard input, which is then closed. */
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The Node that runs it, and the built program. */
  readonly node?: string;
  readonly program?: string;
}

export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly bytes: Buffer;
  /** The text that it wrote to standard error. */
  readonly messages: string;
}

/** Starts the built program with these words in a process of its own. */
export function start(words: readonly string[], options: RunOptions = {}): ChildProcess {
  const file = options.program ?? program;
  if (!existsSync(file)) throw new Error(`${file} does not exist. Run "npm run build" first.`);
  const { FORCE_COLOR: _, ...env } = process.env;
  return spawn(options.node ?? process.execPath, [file, ...words], {
    cwd: options.folder ?? root,
    env: { ...env, ...options.env },
  });
}

/** Runs it to its end. */
export function run(words: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const child = start(words, options);
  const output: Buffer[] = [];
  const messages: Buffer[] = [];
  child.stdout?.on('data', (data: Buffer) => output.push(data));
  child.stderr?.on('data', (data: Buffer) => messages.push(data));
  // It may end before it has read everything.
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(options.input ?? '');
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      const bytes = Buffer.concat(output);
      resolve({ code, output: String(bytes), bytes, messages: String(Buffer.concat(messages)) });
    });
  });
}

/** Makes a new empty folder, and returns it with its removal. */
export function newFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'service-blueprint-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Copies an example there under the same name, with its images. */
export function copyExample(name: string, folder: string): string {
  const path = join(folder, `${name}.blueprint.yaml`);
  cpSync(join(root, 'examples', `${name}.blueprint.yaml`), path);
  if (name === 'hotel') cpSync(join(root, 'examples', 'images'), join(folder, 'images'), { recursive: true });
  return path;
}

/** A blueprint with an error, a warning and something that `--fix` fixes. */
export const flawed = `blueprint: Flawed
date: 2026-3-1
stages:
  - stage: One
    steps:
      - step: First
        chanel: desk
        customer: { name: Asks, by: nobody }
`;
