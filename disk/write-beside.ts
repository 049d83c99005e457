import { rmSync, type Stats } from 'node:fs';
import { type FileHandle, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { systemCode } from './system-code.ts';
import { writeNew } from './write-new.ts';

/** A file that was written whole and is waiting to take the place of another. */
export interface PendingFile {
  readonly path: string;
  /** True when it has the mode and the owner of the file that it is for. */
  readonly alike: boolean;
  /** Takes it away, if it is still there and not to be kept. */
  remove(): Promise<void>;
  /** Leaves it for good; else it goes at the latest when the process ends. */
  keep(): void;
}

/** Writes the content into a new hidden file in the folder of `place`. When that fails, nothing stays behind. */
export async function writeBeside(
  place: string,
  bytes: Uint8Array,
  there: Stats | undefined,
): Promise<PendingFile> {
  // It need not be secret, only new: it is opened only if nothing of its name is there.
  const name = `.service-blueprint-${process.pid}-${Math.random().toString(36).slice(2)}.tmp`;
  const path = join(dirname(place), name);
  // Before there is anything to remove, so that it is never there without.
  const forget = removeAtExit(path);
  let alike = true;
  await writeNew(path, bytes, there === undefined ? undefined : there.mode & 0o777, async (handle) => {
    if (there !== undefined) alike = await makeAlike(handle, there);
  }).catch((error) => {
    forget();
    throw error;
  });
  let kept = false;
  const keep = () => {
    kept = true;
    forget();
  };
  const remove = async () => {
    if (kept) return;
    await rm(path, { force: true });
    forget();
  };
  return { path, alike, remove, keep };
}

/** Gives it the owner and the mode of another file, as far as this user may. */
async function makeAlike(handle: FileHandle, { uid, gid, mode }: Stats): Promise<boolean> {
  const own = await handle.stat();
  try {
    if (own.uid !== uid || own.gid !== gid) await handle.chown(uid, gid);
    if ((await handle.stat()).mode !== mode) await handle.chmod(mode & 0o7777);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
  }
  const now = await handle.stat();
  return now.uid === uid && now.gid === gid && now.mode === mode;
}

/**
 * Removes a file when the process ends by a signal. A listener keeps the process alive, so it is left to those who
 * listen already.
 */
function removeAtExit(path: string): () => void {
  const remove = () => rmSync(path, { force: true });
  const end = (signal: NodeJS.Signals) => {
    remove();
    process.removeListener(signal, end);
    process.kill(process.pid, signal);
  };
  const signals = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).filter(
    (signal) => process.listenerCount(signal) === 0,
  );
  for (const signal of signals) process.once(signal, end);
  process.once('exit', remove);
  return () => {
    for (const signal of signals) process.removeListener(signal, end);
    process.removeListener('exit', remove);
  };
}
