import { constants } from 'node:fs';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import { assertWhole } from './assert-whole.ts';

/** A file is neither what it was nor what it should be. */
export class PartlyWritten extends Error {
  override readonly name = 'PartlyWritten';
  /** The path of the whole new content; absent when it is nowhere. */
  readonly whole?: string;

  constructor(cause: unknown, whole?: string) {
    super('the file was written in part, and what was in it could not be put back', { cause });
    if (whole !== undefined) this.whole = whole;
  }
}

/** Writes over what is in a file, in place. When that fails, the old content is put back; else it is {@link PartlyWritten}. */
export async function writeOver(path: string, bytes: Uint8Array): Promise<void> {
  const before = await readFile(path);
  const handle = await open(path, constants.O_RDWR);
  try {
    await put(handle, bytes);
  } catch (error) {
    await put(handle, before).catch(() => {
      throw new PartlyWritten(error);
    });
    throw error;
  } finally {
    await handle.close().catch(() => undefined);
  }
}

async function put(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.byteLength; ) {
    at += (await handle.write(bytes, at, bytes.byteLength - at, at)).bytesWritten;
  }
  await handle.truncate(bytes.byteLength);
  await handle.sync();
  await assertWhole(handle, bytes);
}
