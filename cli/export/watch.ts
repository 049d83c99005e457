import { existsSync, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { isBlueprintName } from '../../core/blueprint-name.ts';
import { isBrandName } from '../../core/brand/brand-name.ts';
import { systemCode } from '../../disk/system-code.ts';
import { counted } from '../counted.ts';
import type { Environment } from '../environment.ts';
import { asFailure, Failure, refused } from '../failure.ts';
import { findInputs, type Input } from '../inputs.ts';
import { say, sayFailure, sayWarning } from '../messages.ts';

/** The blueprints that are watched. */
interface Watched {
  /** As they were asked for. */
  readonly words: readonly string[];
  readonly inputs: readonly Input[];
  /**
   * Returns the files, there or not, that a blueprint is drawn from by now besides its own: it is written again when one
   * of them changes, appears or goes away.
   */
  drawnFrom(input: Input): readonly string[];
}

/**
 * Calls back for each of the inputs that changes, and for blueprints that appear in the folders asked for, one
 * after the other, until the person ends it. What goes away is said, and watched again when it comes back.
 */
export async function watchInputs(
  watched: Watched,
  environment: Environment,
  changed: (input: Input) => Promise<void>,
): Promise<void> {
  const folders = await foldersAmong(watched.words, environment.folder);
  const watcher = new InputWatcher(watched, folders, environment, changed);
  try {
    await Promise.race([environment.untilInterrupted(), watcher.failed]);
  } finally {
    await watcher.close();
  }
}

/** Editors write in several steps, or put a new file in the place of the old one. */
const settled = { stabilityThreshold: 50, pollInterval: 10 } as const;

/** Watches files and folders, and calls back for one input after the other. */
class InputWatcher {
  /** Rejects when the system does not let the files be watched. */
  readonly failed: Promise<never>;
  readonly #watched: Watched;
  readonly #environment: Environment;
  readonly #changed: (input: Input) => Promise<void>;
  readonly #watcher: FSWatcher;
  /** Watches for brand files alone, in folders that need not be asked for, without what is in them. */
  readonly #brandWatcher: FSWatcher;
  /** The paths of the blueprints that were asked for. */
  readonly #known: ReadonlySet<string>;
  readonly #folders: readonly string[];
  /** The identity of each folder, which another one in its place does not have. */
  readonly #identities: Map<string, string | undefined>;
  readonly #drawnFrom = new Set<string>();
  /** Settled when everything that has changed so far is written. */
  #last: Promise<void> = Promise.resolve();

  constructor(
    watched: Watched,
    folders: readonly string[],
    environment: Environment,
    changed: (input: Input) => Promise<void>,
  ) {
    this.#watched = watched;
    this.#environment = environment;
    this.#changed = changed;
    this.#folders = folders;
    this.#identities = new Map(folders.map((path) => [path, identityOf(path)]));
    const files = watched.inputs.flatMap(({ path }) => path ?? []);
    this.#known = new Set(files);
    this.#watcher = watch([...files, ...folders], {
      ignoreInitial: true,
      ignored: (path, stats) => this.#isIgnored(path, stats?.isFile() === true),
      awaitWriteFinish: settled,
      atomic: true,
    });
    const brandFolders = new Set(
      watched.inputs.flatMap((input) => watched.drawnFrom(input).filter(isBrandName).map(dirname)),
    );
    this.#brandWatcher = watch([...brandFolders], {
      ignoreInitial: true,
      depth: 0,
      ignored: (path, stats) => stats?.isFile() === true && !isBrandName(path),
      awaitWriteFinish: settled,
      atomic: true,
    });
    for (const input of watched.inputs) this.#watchFilesOf(input);
    this.failed = new Promise((_, reject) => {
      for (const watcher of [this.#watcher, this.#brandWatcher])
        watcher.on('error', (error) => reject(unwatchable(error)));
    });
    this.#listen();
    const ready = (watcher: FSWatcher) => new Promise<void>((resolve) => watcher.once('ready', resolve));
    const all = [ready(this.#watcher), ...(brandFolders.size > 0 ? [ready(this.#brandWatcher)] : [])];
    void Promise.all(all).then(() => {
      say(environment, `Watching ${counted(watched.inputs.length, 'blueprint')}. Ctrl+C ends it.`);
    });
  }

  /** Ends it; what is being written is written whole. */
  async close(): Promise<void> {
    await Promise.all([this.#watcher.close(), this.#brandWatcher.close()]);
    await this.#last;
  }

  #listen(): void {
    const lookForFolders = () => this.#lookForFolders();
    for (const event of ['add', 'change', 'unlink'] as const)
      this.#brandWatcher.on(event, (path) => this.#queue(path));
    this.#watcher
      .on('add', (path) => this.#queue(path))
      .on('change', (path) => this.#queue(path))
      .on('unlink', (path) => {
        if (this.#known.has(path) || isBlueprintName(path)) this.#sayGone('blueprint', path);
        else this.#queue(path);
        lookForFolders();
      })
      .on('unlinkDir', lookForFolders)
      .on('raw', lookForFolders);
  }

  #isIgnored(path: string, isFile: boolean): boolean {
    if (/[\\/](node_modules|\.git)$/.test(path)) return true;
    return isFile && !this.#known.has(path) && !this.#drawnFrom.has(path) && !isBlueprintName(path);
  }

  #watchFilesOf(input: Input): void {
    for (const file of this.#watched.drawnFrom(input)) {
      if (this.#drawnFrom.has(file)) continue;
      this.#drawnFrom.add(file);
      if (isBrandName(file)) this.#brandWatcher.add(dirname(file));
      else this.#watcher.add(file);
    }
  }

  #queue(path: string): void {
    this.#last = this.#last
      .then(() => this.#update(path))
      .catch((error) => sayFailure(this.#environment, asFailure(this.#nameOf(path), error)));
  }

  async #update(path: string): Promise<void> {
    const { words, drawnFrom } = this.#watched;
    const { inputs } = await findInputs(words, this.#environment.folder);
    for (const input of inputs) {
      if (input.path !== path && !drawnFrom(input).includes(path)) continue;
      await this.#changed(input);
      this.#watchFilesOf(input);
    }
  }

  /** Of a folder that goes away, or is another one at once, the watcher may tell no more than what was in it. */
  #lookForFolders(): void {
    for (const path of this.#folders) {
      const identity = identityOf(path);
      if (identity === this.#identities.get(path)) continue;
      this.#identities.set(path, identity);
      const within = [...this.#known].filter((file) => file.startsWith(path + sep));
      if (identity === undefined) this.#sayGone('folder', path);
      // A folder that was taken away is forgotten with its files, unless they are asked for anew.
      this.#watcher.unwatch([path, ...within]);
      this.#watcher.add([path, ...within]);
      if (identity !== undefined) for (const file of within) if (existsSync(file)) this.#queue(file);
    }
  }

  #sayGone(kind: string, path: string): void {
    const name = this.#nameOf(path);
    sayWarning(
      this.#environment,
      `The ${kind} "${name}" is gone. It is written again when it comes back; Ctrl+C ends this.`,
    );
  }

  #nameOf(path: string): string {
    return relative(this.#environment.folder, path) || '.';
  }
}

/** Returns what tells a folder from one that takes its place; `undefined` when there is none. */
function identityOf(path: string): string | undefined {
  try {
    const { dev, ino, birthtimeNs } = statSync(path, { bigint: true });
    return `${dev} ${ino} ${birthtimeNs}`;
  } catch {
    return undefined;
  }
}

function unwatchable(error: unknown): Failure {
  const code = systemCode(error);
  // So systems say that all their watches are taken, which has nothing to do with a disk.
  if (code !== 'ENOSPC' && code !== 'EMFILE') return refused('The blueprints cannot be watched', error);
  return new Failure(
    'The blueprints cannot be watched: this system lets no more files be watched. Name fewer folders, or raise its limit (on Linux fs.inotify.max_user_watches).',
  );
}

async function foldersAmong(words: readonly string[], folder: string): Promise<string[]> {
  const paths = words.map((word) => resolve(folder, word));
  const kinds = await Promise.all(paths.map((path) => stat(path).catch(() => undefined)));
  return paths.filter((_, index) => kinds[index]?.isDirectory());
}
