import { stat } from 'node:fs/promises';

/** Returns whether two paths lead to one file, by whatever names and links. What is not there is no file. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([fileIdentity(one), fileIdentity(other)]);
  return first !== undefined && first === second;
}

/**
 * Returns the identity of a file, which it has under all its names and shares with no other file; `undefined` when it
 * is not there.
 */
export async function fileIdentity(path: string): Promise<string | undefined> {
  // The numbers of a disk can be larger than those that are exact.
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  return found === undefined ? undefined : `${found.dev}:${found.ino}`;
}
