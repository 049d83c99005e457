import { realpath } from 'node:fs/promises';
import { sep } from 'node:path';
import { systemCode } from './system-code.ts';
import { withRegularFile } from './with-regular-file.ts';

/** A file that was read; `stamp` is another one whenever it has changed. */
export interface ReadFile {
  readonly bytes: Uint8Array;
  readonly stamp: string;
}

/** The reason for which a file was not read: `known` is one that has not changed, a number how many bytes it has when these are too many. */
export type Unread = 'missing' | 'outside' | 'unreadable' | 'known' | number;

/**
 * Reads a file that lies in one of some folders, wherever links lead. Nothing is read that is no regular file, of a pipe
 * nothing is waited for.
 *
 * @param limit a file of more bytes is not read
 * @param known the stamp of what is known of it already
 */
export async function readInside(
  path: string,
  folders: readonly string[],
  limit: number,
  known?: string,
): Promise<ReadFile | Unread> {
  try {
    const place = await realpath(path);
    const real = await Promise.all(folders.map((folder) => realpath(folder).catch(() => undefined)));
    const isInside = real.some((folder) => folder !== undefined && place.startsWith(withSeparator(folder)));
    if (!isInside) return 'outside';
    const read = await withRegularFile(place, async (file, { size, mtimeMs, ino }) => {
      if (size > limit) return size;
      const stamp = `${mtimeMs}-${size}-${ino}`;
      return stamp === known ? 'known' : { bytes: await file.readFile(), stamp };
    });
    return read ?? 'unreadable';
  } catch (error) {
    const code = systemCode(error);
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable';
  }
}

function withSeparator(folder: string): string {
  return folder.endsWith(sep) ? folder : folder + sep;
}
