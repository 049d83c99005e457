import { constants, type Stats } from 'node:fs';
import { access, link, lstat, readlink, realpath, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { systemCode } from './system-code.ts';
import { type PendingFile, writeBeside } from './write-beside.ts';
import { writeNew } from './write-new.ts';
import { PartlyWritten, writeOver } from './write-over.ts';

export interface WriteOptions {
  /** Only where there is nothing yet; rejects with `EEXIST` when there is. */
  readonly fresh?: boolean;
}

/** A folder in which nothing new can be made may still have a file that can be written. */
const noneBeside: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EROFS']);

/**
 * Codes of errors where a file cannot take the place of another: mounted by itself, open elsewhere on Windows, on odd
 * disks.
 */
const noRename: ReadonlySet<unknown> = new Set(['EXDEV', 'EBUSY', 'EACCES', 'EPERM', 'ENOTSUP', 'ENOSYS']);

/**
 * Writes a file whole or not at all. The content is written beside it, compared, and then takes its place, so that
 * there is the old file or the new one at any time. Mode, owner and symbolic links stay. A file with several names
 * (hard links), and one that cannot be replaced, is written over in place instead, compared too, and gets its old
 * content back when that fails.
 *
 * Rejects with the error of the system, and then everything is as it was; or with {@link PartlyWritten}.
 */
export async function writeWhole(
  path: string,
  data: string | Uint8Array,
  { fresh = false }: WriteOptions = {},
): Promise<void> {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  if (fresh) {
    const place = resolve(path);
    const beside = await writeBeside(place, bytes, undefined);
    return takeFreePlace(beside, place, bytes).finally(beside.remove);
  }
  const there = await unlessMissing(stat(path));
  // A device or a pipe keeps nothing that could be lost, and a folder says that it is one.
  if (there !== undefined && !there.isFile()) return writeFile(path, bytes);
  const place = await behindLinks(path);
  if (there !== undefined) return replace(place, bytes, there);
  const beside = await writeBeside(place, bytes, undefined);
  try {
    if (!(await renamed(beside.path, place))) await writeNew(place, bytes);
  } finally {
    await beside.remove();
  }
}

async function replace(place: string, bytes: Uint8Array, there: Stats): Promise<void> {
  await access(place, constants.W_OK);
  let beside: PendingFile;
  try {
    beside = await writeBeside(place, bytes, there);
  } catch (error) {
    if (!noneBeside.has(systemCode(error))) throw error;
    return writeOver(place, bytes);
  }
  try {
    if (beside.alike && there.nlink === 1 && (await renamed(beside.path, place))) return;
    await writeOver(place, bytes);
  } catch (error) {
    if (!(error instanceof PartlyWritten)) throw error;
    // Now it is the only place where the content is whole.
    beside.keep();
    throw new PartlyWritten(error.cause, beside.path);
  } finally {
    await beside.remove();
  }
}

async function renamed(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (noRename.has(systemCode(error))) return false;
    throw error;
  }
}

/** A second name for a file is given only where there is none yet, at one stroke; not every disk can do that. */
async function takeFreePlace(beside: PendingFile, place: string, bytes: Uint8Array): Promise<void> {
  try {
    await link(beside.path, place);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw error;
    await writeNew(place, bytes);
  }
}

/** The file that a path leads to, which need not be there yet. */
async function behindLinks(path: string): Promise<string> {
  const real = await unlessMissing(realpath(path));
  if (real !== undefined) return real;
  const there = await unlessMissing(lstat(path));
  return there?.isSymbolicLink() ? behindLinks(resolve(dirname(path), await readlink(path))) : resolve(path);
}

async function unlessMissing<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
