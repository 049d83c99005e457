import { constants, type Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';

/** Thrown for a path that is not a regular file: reading it could wait for ever. */
export class NotRegular extends Error {
  override readonly name = 'NotRegular';

  constructor(found: Stats) {
    super(found.isFIFO() ? 'it is a pipe' : found.isSocket() ? 'it is a socket' : 'it is a device');
  }
}

/** Returns the bytes of a file. Rejects with {@link NotRegular} for pipes, sockets and devices, which have no end. */
export async function readRegularFile(path: string): Promise<Buffer> {
  const found = await stat(path);
  if (!found.isFile() && !found.isDirectory()) throw new NotRegular(found);
  // Should a pipe be put there in this very moment, nothing waits for it either.
  return readFile(path, { flag: constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) });
}
