import { constants, type Stats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/**
 * Opens a regular file for a function, and closes it behind that. Returns `undefined` for what is none: a pipe would be
 * waited for without an end. Rejects where there is nothing that can be opened.
 */
export async function withRegularFile<T>(
  path: string,
  read: (file: FileHandle, found: Stats) => Promise<T>,
): Promise<T | undefined> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = await file.stat();
    return found.isFile() ? await read(file, found) : undefined;
  } finally {
    await file.close();
  }
}
