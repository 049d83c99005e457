import { dirname, relative, resolve } from 'node:path';
import { readBlueprint } from '../../core/index.ts';
import type { Environment } from '../environment.ts';
import { Failure } from '../failure.ts';
import { findInputs, type Input, readInput } from '../inputs.ts';

/** A text to compare, and what people call it. */
export interface Side {
  readonly name: string;
  readonly text: string;
  /** Absolute; absent for what is no file of its own. */
  readonly path?: string;
}

/** The two texts that are compared. */
export interface Sides {
  readonly before: Side;
  readonly after: Side;
}

/**
 * Reads the two blueprints that the words of the command name: two files, or one that says with `based-on` which other one
 * it changes. Rejects with a {@link Failure} when one is not there.
 */
export async function readSides(words: readonly string[], environment: Environment): Promise<Sides> {
  const [first, second, ...more] = words;
  if (first === undefined || more.length > 0) {
    throw new Failure('Two blueprints are compared. Name the one before and the one after.');
  }
  if (second !== undefined) {
    return { before: await readSide(first, environment), after: await readSide(second, environment) };
  }
  const after = await readSide(first, environment);
  const base = readBlueprint(after.text).model.basedOn?.value.trim();
  if (base === undefined || after.path === undefined) {
    throw new Failure(
      `"${after.name}" does not say what it is based on. Name the blueprint to compare it with before it, or write based-on: with the path of its file.`,
    );
  }
  const path = relative(environment.folder, resolve(dirname(after.path), base));
  return { before: await readSide(path, environment), after };
}

async function readSide(word: string, environment: Environment): Promise<Side> {
  const { inputs, failures } = await findInputs([word], environment.folder);
  const [failure] = failures;
  if (failure !== undefined) throw failure;
  const [input, second] = inputs;
  if (input === undefined || second !== undefined) {
    throw new Failure(`"${word}" is more than one blueprint. Name one file.`);
  }
  return sideOf(input, environment);
}

async function sideOf(input: Input, environment: Environment): Promise<Side> {
  const text = await readInput(input, environment.input);
  return { name: input.name, text, ...(input.path !== undefined && { path: input.path }) };
}

/**
 * Reads what git gives to an external diff: the path of the file, then the file before with its hash and mode, then the one
 * after; with a new path behind them where it was renamed. A side that is not there is `/dev/null`.
 */
export async function readGitSides(words: readonly string[], environment: Environment): Promise<Sides> {
  const [path, old, , , now] = words;
  if (path === undefined || old === undefined || now === undefined || words.length < 7) {
    throw new Failure(
      'With --git the seven arguments are expected that git gives to an external diff. Set it up with: git config diff.blueprint.command "service-blueprint compare --git"',
    );
  }
  const read = async (file: string, name: string): Promise<Side> => {
    if (file === '/dev/null' || file === 'nul') return { name: '/dev/null', text: '' };
    return {
      ...(await sideOf({ name: file, path: resolve(environment.folder, file), within: file }, environment)),
      name,
    };
  };
  return { before: await read(old, `a/${path}`), after: await read(now, `b/${words[7] ?? path}`) };
}
