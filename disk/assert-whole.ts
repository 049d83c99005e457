import type { FileHandle } from 'node:fs/promises';

/** Rejects when an open file has anything but these bytes in it: disks that are full do not always say so. */
export async function assertWhole(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  const { size } = await handle.stat();
  const read = Buffer.alloc(size);
  for (let at = 0; at < size; ) {
    const { bytesRead } = await handle.read(read, at, size - at, at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  if (read.equals(bytes)) return;
  const what = size < bytes.byteLength ? `only ${size} of ${bytes.byteLength} bytes` : 'something else';
  throw new Error(`${what} arrived there`);
}
