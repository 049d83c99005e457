import { existsSync, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { watch } from 'chokidar';
import { isBlueprintName } from '../../core/blueprint-name.ts';
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
  /** Returns the files of the images that a blueprint shows by now: it is written again when one of them changes. */
  imagesOf(input: Input): readonly string[];
}

/**
 * Calls back for each of the inputs that changes, and for blueprints that appear in the folders asked for, one
 * after the other, until the person ends it. What goes away is said, and watched again when it comes back.
 */
export async function watchInputs(
  { words, inputs, imagesOf }: Watched,
  environment: Environment,
  changed: (input: Input) => Promise<void>,
): Promise<void> {
  const { folder } = environment;
  const folders = await foldersAmong(words, folder);
  const files = inputs.flatMap(({ path }) => path ?? []);
  const known = new Set(files);
  const images = new Set<string>();
  const watcher = watch([...files, ...folders], {
    ignoreInitial: true,
    ignored: (path, stats) =>
      /[\\/](node_modules|\.git)$/.test(path) ||
      (stats?.isFile() === true && !known.has(path) && !images.has(path) && !isBlueprintName(path)),
    // Editors write in several steps, or put a new file in the place of the old one.
    awaitWriteFinish: { stabilityThreshold: 50, pollInterval: 10 },
    atomic: true,
  });
  let last: Promise<void> = Promise.resolve();
  let broken: (error: unknown) => void;
  const failed = new Promise<never>((_, reject) => {
    broken = reject;
  });
  const watchImages = (input: Input) => {
    for (const image of imagesOf(input)) {
      if (images.has(image)) continue;
      images.add(image);
      watcher.add(image);
    }
  };
  for (const input of inputs) watchImages(input);
  const update = async (path: string) => {
    const { inputs: now } = await findInputs(words, folder);
    const isOf = (input: Input) => input.path === path || imagesOf(input).includes(path);
    for (const input of now.filter(isOf)) {
      await changed(input);
      watchImages(input);
    }
  };
  const nameOf = (path: string) => relative(folder, path) || '.';
  const queue = (path: string) => {
    last = last
      .then(() => update(path))
      .catch((error) => sayFailure(environment, asFailure(nameOf(path), error)));
  };
  const gone = (kind: string, path: string) => {
    sayWarning(
      environment,
      `The ${kind} "${nameOf(path)}" is gone. It is written again when it comes back; Ctrl+C ends this.`,
    );
  };
  const away = new Set<string>();
  const identities = new Map(folders.map((path) => [path, identityOf(path)]));
  // Of a folder that goes away with what is in it, or is another one at once, the watcher may tell no more than what was
  // in it.
  const lookForFolders = () => {
    for (const path of folders) {
      const identity = identityOf(path);
      if (identity === identities.get(path)) continue;
      identities.set(path, identity);
      const within = [...known].filter((file) => file.startsWith(path + sep));
      if (identity === undefined) {
        away.add(path);
        gone('folder', path);
      }
      // A folder that was taken away is forgotten with its files, unless they are asked for anew.
      watcher.unwatch([path, ...within]);
      watcher.add([path, ...within]);
      if (identity !== undefined) for (const file of within) if (existsSync(file)) queue(file);
    }
  };
  const back = (path: string) => {
    for (const folder of away) if (existsSync(folder)) away.delete(folder);
    queue(path);
  };
  watcher
    .on('add', back)
    .on('change', back)
    .on('unlink', (path) => {
      if (known.has(path) || isBlueprintName(path)) gone('blueprint', path);
      lookForFolders();
    })
    .on('unlinkDir', lookForFolders)
    .on('raw', lookForFolders)
    .on('error', (error) => broken(unwatchable(error)));
  watcher.on('ready', () => {
    say(environment, `Watching ${counted(inputs.length, 'blueprint')}. Ctrl+C ends it.`);
  });
  try {
    await Promise.race([environment.untilInterrupted(), failed]);
  } finally {
    await watcher.close();
    // What is being written is written whole.
    await last;
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
