import { mkdir, realpath } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import type { Writable } from 'node:stream';
import { isBlueprintName } from '../../core/blueprint-name.ts';
import { fileIdentity } from '../../disk/same-file.ts';
import { writeWhole } from '../../disk/write-whole.ts';
import type { Environment } from '../environment.ts';
import { Failure, notWritten } from '../failure.ts';
import type { Input } from '../inputs.ts';

/**
 * Writes an export to its file, whose folder is made when it is missing, or to standard output. Resolves to the
 * name of the file as seen from where the person is; `undefined` for standard output.
 *
 * @param sources All blueprints of the run, from {@link sourceFiles}: none is written over, by whatever name or link.
 */
export async function writeExport(
  data: string | Uint8Array,
  path: string | undefined,
  sources: ReadonlyMap<string, string>,
  { folder, output }: Environment,
): Promise<string | undefined> {
  if (path === undefined) {
    await written(output, data);
    return undefined;
  }
  const short = relative(folder, path);
  const name = short.startsWith('..') ? path : short;
  await refuseBlueprint(path, name, sources);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeWhole(path, data);
  } catch (error) {
    throw notWritten(name, error);
  }
  return name;
}

/** Resolves also when nobody takes it: the process knows how its output ended. */
function written(output: Writable, data: string | Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    output.write(data, () => resolve());
  });
}

/** Returns the names of blueprints by what they are on the disk, for {@link writeExport}. */
export async function sourceFiles(inputs: readonly Input[]): Promise<ReadonlyMap<string, string>> {
  const sources = new Map<string, string>();
  for (const { name, path } of inputs) {
    const identity = path === undefined ? undefined : await fileIdentity(path);
    if (identity !== undefined) sources.set(identity, name);
  }
  return sources;
}

async function refuseBlueprint(
  path: string,
  name: string,
  sources: ReadonlyMap<string, string>,
): Promise<void> {
  const source = sources.get((await fileIdentity(path)) ?? '');
  if (source !== undefined) {
    const link = source === name ? '' : `, because "${name}" is a link to it`;
    throw new Failure(`"${source}" would be written over by its own export${link}. Choose another name.`);
  }
  const real = await realpath(path).catch(() => path);
  if (isBlueprintName(real)) {
    throw new Failure(`"${name}" is a blueprint by its name, and is not written over. Choose another name.`);
  }
}
