import { type FileHandle, open, rm } from 'node:fs/promises';
import { assertWhole } from './assert-whole.ts';

/**
 * Writes a file where there is none yet, and compares what arrived. When that fails, nothing is there; what was there
 * before stays, and the error is `EEXIST`.
 *
 * @param mode before the mask of this process
 * @param finish what else is done to it before it counts as whole
 */
export async function writeNew(
  path: string,
  bytes: Uint8Array,
  mode = 0o666,
  finish?: (handle: FileHandle) => Promise<void>,
): Promise<void> {
  const handle = await open(path, 'wx+', mode);
  try {
    await handle.writeFile(bytes);
    await finish?.(handle);
    await handle.sync();
    await assertWhole(handle, bytes);
    await handle.close();
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(path, { force: true });
    throw error;
  }
}
