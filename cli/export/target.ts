import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { ExportFormat } from '../../core/export-formats.ts';
import { Failure } from '../failure.ts';
import type { Input } from '../inputs.ts';
import { stem } from '../stem.ts';
import { endingOf, formatOf } from './format.ts';

/** The destination of exports: to standard output, into one file, into a folder, or beside each source. */
export type Target =
  | { readonly to: 'output'; readonly format: ExportFormat }
  | { readonly to: 'file'; readonly format: ExportFormat; readonly path: string }
  | { readonly to: 'folder'; readonly format: ExportFormat; readonly path: string }
  | { readonly to: 'beside'; readonly format: ExportFormat };

/**
 * Returns the destination that `--out` and `--format` ask for together. A folder is one that exists, ends in a slash,
 * or has no ending; anything else is a file, whose ending decides the format unless `--format` does.
 */
export async function targetOf(
  out: string | undefined,
  asked: ExportFormat | undefined,
  folder: string,
): Promise<Target> {
  const usual = asked ?? 'svg';
  if (out === undefined) return { to: 'beside', format: usual };
  if (out === '-') return { to: 'output', format: usual };
  const path = resolve(folder, out);
  const exists = await stat(path).catch(() => undefined);
  if (exists?.isDirectory() || /[\\/]$/.test(out)) return { to: 'folder', format: usual, path };
  const format = asked ?? formatOf(out);
  if (format === undefined || (asked !== undefined && !/\.[^.\\/]+$/.test(out))) {
    return { to: 'folder', format: usual, path };
  }
  return { to: 'file', format, path };
}

/**
 * Returns the file that each input is written to, by the name of the input; `undefined` stands for standard output.
 * Fails when two inputs would be written to one place.
 */
export function outputPaths(
  target: Target,
  inputs: readonly Input[],
  folder: string,
): ReadonlyMap<Input, string | undefined> {
  if (target.to === 'output' || target.to === 'file') {
    if (inputs.length > 1) {
      const where = target.to === 'output' ? 'standard output' : `"${relative(folder, target.path)}"`;
      throw new Failure(`${inputs.length} blueprints cannot all go to ${where}. Name a folder after -o.`);
    }
    return new Map(inputs.map((input) => [input, target.to === 'file' ? target.path : undefined]));
  }
  const taken = new Map<string, Input>();
  for (const input of inputs) {
    const path = pathFor(target, input);
    if (path === undefined) return new Map([[input, undefined]]);
    const other = taken.get(path);
    if (other !== undefined) {
      throw new Failure(`"${other.name}" and "${input.name}" would both be written to "${path}".`);
    }
    taken.set(path, input);
  }
  return new Map([...taken].map(([path, input]) => [input, path]));
}

function pathFor(target: Extract<Target, { to: 'folder' | 'beside' }>, input: Input): string | undefined {
  const name = `${stem(input.within)}${endingOf(target.format)}`;
  if (target.to === 'folder') return join(target.path, name);
  return input.path === undefined
    ? undefined
    : `${join(dirname(input.path), stem(nameOf(input.path)))}${endingOf(target.format)}`;
}

function nameOf(path: string): string {
  return relative(dirname(path), path);
}
