import { createReadStream, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { blueprintGlob } from '../core/blueprint-name.ts';
import { NotRegular, readRegularFile } from '../disk/read-regular-file.ts';
import { writeWhole } from '../disk/write-whole.ts';
import { Failure, notWritten, refused } from './failure.ts';

/** A blueprint that was asked for. */
export interface Input {
  /** For messages: the path as short as it can be said from where the person is. */
  readonly name: string;
  /** Absolute; absent for standard input and the like. */
  readonly path?: string;
  /** The descriptor that the shell has opened for `<(…)`; standard input when this is absent as well. */
  readonly descriptor?: number;
  /** The path within the folder that was asked for, or the name of the file alone. */
  readonly within: string;
}

/** The inputs that the arguments of a command stand for. */
export interface FoundInputs {
  /** Each file once, in the order asked for. */
  readonly inputs: readonly Input[];
  /** Failures for the files that were asked for and are not there. */
  readonly failures: readonly Failure[];
}

const standardInput: Input = { name: 'standard input', within: 'blueprint' };

/**
 * Returns the blueprints behind the arguments of a command: files, folders (with all the blueprints in them), patterns,
 * and `-` for standard input.
 */
export async function findInputs(words: readonly string[], folder: string): Promise<FoundInputs> {
  const found = new Map<string, Input>();
  const failures: Failure[] = [];
  for (const word of words) {
    try {
      for (const input of await find(word, folder)) found.set(input.path ?? input.name, input);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(error);
    }
  }
  return { inputs: [...found.values()], failures };
}

/** Rejects with a {@link Failure} when it cannot be read as text. */
export async function readInput(input: Input, stdin: Readable): Promise<string> {
  const bytes = await readBytes(input, stdin).catch((error) => {
    const failure = refused(`The file "${input.name}" cannot be read`, error);
    if (!(error instanceof NotRegular)) throw failure;
    throw new Failure(`${failure.message} Write its text to standard input, and - for its name.`);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Failure(
      `The file "${input.name}" cannot be read: it is not text in UTF-8. Save it with the encoding UTF-8.`,
    );
  }
}

function readBytes({ path, descriptor }: Input, stdin: Readable): Promise<Buffer> {
  if (path !== undefined) return readRegularFile(path);
  return buffer(descriptor === undefined ? stdin : createReadStream('', { fd: descriptor }));
}

/**
 * Writes a blueprint back to its file. Rejects with a {@link Failure} when that is refused, or when the file is not
 * any more what was read.
 */
export async function writeBack(path: string, name: string, read: string, text: string): Promise<void> {
  const now = await readRegularFile(path).catch(() => undefined);
  if (now !== undefined && !now.equals(Buffer.from(read))) {
    throw new Failure(
      `The file "${name}" was changed by another program meanwhile, and left alone. Try again.`,
    );
  }
  await writeWhole(path, text).catch((error: unknown) => {
    throw notWritten(name, error);
  });
}

async function find(word: string, folder: string): Promise<Input[]> {
  if (word === '-' || word === '/dev/stdin') return [standardInput];
  const [, descriptor] = /^\/dev\/fd\/(\d+)$/.exec(word) ?? [];
  if (descriptor !== undefined) {
    return [{ name: word, descriptor: Number(descriptor), within: standardInput.within }];
  }
  const path = resolve(folder, word);
  // A name that is there is that file, even if it could be read as a pattern.
  let there: Stats;
  try {
    there = await stat(path);
  } catch (error) {
    const { isDynamicPattern } = await import('./glob.ts');
    if (isDynamicPattern(word)) return findPattern(word, folder);
    throw refused(`The file "${word}" cannot be read`, error);
  }
  if (!there.isDirectory()) return [inputOf(path, folder, dirname(path))];
  const names = await search(blueprintGlob, path);
  if (names.length === 0) {
    throw new Failure(
      `The folder "${word}" has no blueprint in it. The names of blueprints end in .blueprint.yaml.`,
    );
  }
  return names.map((name) => inputOf(join(path, name), folder, path));
}

async function findPattern(word: string, folder: string): Promise<Input[]> {
  const pattern = process.platform === 'win32' ? word.replaceAll('\\', '/') : word;
  const names = await search(pattern, folder);
  if (names.length === 0) throw new Failure(`No file fits "${word}".`);
  return names.map((name) => {
    const path = resolve(folder, name);
    return inputOf(path, folder, dirname(path));
  });
}

async function search(pattern: string, folder: string): Promise<string[]> {
  const { glob } = await import('./glob.ts');
  const names = await glob(pattern, { cwd: folder, ignore: ['**/node_modules/**', '**/.git/**'] });
  return names.sort();
}

function inputOf(path: string, folder: string, base: string): Input {
  const short = relative(folder, path);
  return { name: short.startsWith('..') ? path : harmless(short), path, within: relative(base, path) };
}

/** A line of output that begins with a name is no command to GitHub's runner, whatever the name is. */
function harmless(name: string): string {
  return /^\s*(::|##\[)/.test(name) ? `.${sep}${name}` : name;
}
