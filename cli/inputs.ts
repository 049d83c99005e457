import type { Stats } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { glob, isDynamicPattern } from 'tinyglobby';
import { blueprintGlob } from '../core/blueprint-name.ts';
import { Failure, refused } from './failure.ts';

/** A blueprint that was asked for. */
export interface Input {
  /** For messages: the path as short as it can be said from where the person is. */
  readonly name: string;
  /** Absolute; absent for standard input. */
  readonly path?: string;
  /** The path within the folder that was asked for, or the name of the file alone. */
  readonly within: string;
}

/** What the arguments of a command stand for. */
export interface Found {
  /** Each file once, in the order asked for. */
  readonly inputs: readonly Input[];
  /** What was asked for and is not there. */
  readonly failures: readonly Failure[];
}

const standardInput: Input = { name: 'standard input', within: 'blueprint' };

/**
 * The blueprints behind the arguments of a command: files, folders (with all the blueprints in them), patterns,
 * and `-` for standard input.
 */
export async function findInputs(words: readonly string[], folder: string): Promise<Found> {
  const found = new Map<string, Input>();
  const failures: Failure[] = [];
  for (const word of words) {
    try {
      for (const input of await find(word, folder)) found.set(input.path ?? '-', input);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(error);
    }
  }
  return { inputs: [...found.values()], failures };
}

/** Rejects with a {@link Failure} when it cannot be read as text. */
export async function readInput(input: Input, stdin: Readable): Promise<string> {
  const bytes = await (input.path === undefined ? buffer(stdin) : readFile(input.path)).catch((error) => {
    throw refused(`The file "${input.name}" cannot be read`, error);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Failure(
      `The file "${input.name}" cannot be read: it is not text in UTF-8. Save it with the encoding UTF-8.`,
    );
  }
}

/** Writes a blueprint back to its file. Rejects with a {@link Failure} when that is refused. */
export async function writeBack(path: string, name: string, text: string): Promise<void> {
  await writeFile(path, text).catch((error: unknown) => {
    throw refused(`The file "${name}" cannot be written`, error);
  });
}

async function find(word: string, folder: string): Promise<Input[]> {
  if (word === '-') return [standardInput];
  const path = resolve(folder, word);
  // A name that is there is that file, even if it could be read as a pattern.
  let there: Stats;
  try {
    there = await stat(path);
  } catch (error) {
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
  const names = await glob(pattern, { cwd: folder, ignore: ['**/node_modules/**', '**/.git/**'] });
  return names.sort();
}

function inputOf(path: string, folder: string, base: string): Input {
  const short = relative(folder, path);
  return { name: short.startsWith('..') ? path : short, path, within: relative(base, path) };
}
