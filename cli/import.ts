import { stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { readRegularFile } from '../disk/read-regular-file.ts';
import type { ReadersModule } from '../office/import/reader.ts';
import type { Environment } from './environment.ts';
import { Failure, refused } from './failure.ts';

/** A larger file is not read at all, in bytes. */
const most = 100 * 1024 * 1024;

/** Loads the readers, which are a bundle of their own. */
export function loadReaders({ packageFolder }: Environment): ReadersModule {
  const load = createRequire(join(packageFolder, 'package.json'));
  return load('./dist/office/readers.js') as ReadersModule;
}

/** Returns the bytes of a file that is imported. Rejects with a {@link Failure} when it cannot be read, or is too large. */
export async function importedBytes(file: string, { folder }: Environment): Promise<Uint8Array> {
  const path = resolve(folder, file);
  try {
    const { size } = await stat(path);
    if (size > most) {
      throw new Failure(
        `"${file}" was not read. It is larger than 100 MB, far more than a blueprint can hold.`,
      );
    }
    return await readRegularFile(path);
  } catch (error) {
    throw error instanceof Failure ? error : refused(`The file "${file}" cannot be read`, error);
  }
}
