import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import type { Environment } from '../environment.ts';
import { Failure, refused } from '../failure.ts';
import type { Input } from '../inputs.ts';

/**
 * Writes an export to its file, whose folder is made when it is missing, or to standard output. Resolves to the
 * name of the file as seen from where the person is; `undefined` for standard output.
 */
export async function writeExport(
  data: string | Uint8Array,
  path: string | undefined,
  input: Input,
  { folder, output }: Environment,
): Promise<string | undefined> {
  if (path === undefined) {
    if (!output.write(data)) await once(output, 'drain');
    return undefined;
  }
  if (path === input.path) throw new Failure(`"${input.name}" would be written over by its own export.`);
  const short = relative(folder, path);
  const name = short.startsWith('..') ? path : short;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, data);
  } catch (error) {
    throw refused(`The file "${name}" cannot be written`, error);
  }
  return name;
}
