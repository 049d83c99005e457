import files, { type FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { mock } from 'node:test';

/**
 * Calls that fail, with a code of the system, or `half`: all seems well, but half is kept. Of a write that fails with a
 * code, half has arrived. With a number behind the code only the first so many fail.
 */
export type Refusals = Partial<Record<Call, string | readonly [how: string, times: number]>>;

type WriteBytes = (bytes: Uint8Array, at: number, length: number, position: number) => Promise<unknown>;

type Call = 'open' | 'rename' | 'link' | 'write' | 'writeFile' | 'sync' | 'close';

/** Makes the file system of this process refuse what is named, until the function is called that it returns. */
export function refuse(refusals: Refusals): () => void {
  const left = new Map(
    Object.entries(refusals).map(([call, how]) => {
      const [code, times] = typeof how === 'string' ? [how, Number.POSITIVE_INFINITY] : how;
      return [call, { code, times }];
    }),
  );
  /** Returns the code with which a call goes wrong this time. */
  const taken = (call: Call): string | undefined => {
    const refusal = left.get(call);
    return refusal !== undefined && refusal.times-- > 0 ? refusal.code : undefined;
  };
  const fail = (call: Call, code = taken(call)) => {
    if (code !== undefined && code !== 'half') throw Object.assign(new Error(`${code}: refused`), { code });
  };
  const { open, rename, link } = files;
  mock.method(files, 'open', async (...words: Parameters<typeof open>) => {
    fail('open');
    return refusing(await open(...words));
  });
  mock.method(files, 'rename', async (...words: Parameters<typeof rename>) => {
    fail('rename');
    await rename(...words);
  });
  mock.method(files, 'link', async (...words: Parameters<typeof link>) => {
    fail('link');
    await link(...words);
  });
  syncBuiltinESMExports();
  return () => {
    mock.restoreAll();
    syncBuiltinESMExports();
  };

  function refusing(handle: FileHandle): FileHandle {
    const { writeFile, sync, close } = handle;
    const write: WriteBytes = handle.write;
    return Object.assign(handle, {
      async write(bytes: Uint8Array, at: number, length: number, position: number) {
        const how = taken('write');
        await write.call(handle, bytes, at, how === undefined ? length : length >> 1, position);
        fail('write', how);
        return { bytesWritten: length, buffer: bytes };
      },
      async writeFile(bytes: Uint8Array) {
        const how = taken('writeFile');
        await writeFile.call(handle, how === undefined ? bytes : bytes.subarray(0, bytes.length >> 1));
        fail('writeFile', how);
      },
      async sync() {
        fail('sync');
        await sync.call(handle);
      },
      async close() {
        await close.call(handle);
        fail('close');
      },
    });
  }
}
