import * as vscode from 'vscode';
import { messageOf } from './error-message.ts';

/** The file operations that exports need. */
export interface ExportFiles {
  /**
   * Writes a file whole or not at all, in place of what was there. Rejects with the reason when that cannot be, and
   * then the old file is as it was, or the reason says that it is not.
   */
  write(place: vscode.Uri, content: Uint8Array): Promise<void>;
  /** Returns whether both are one file, by whatever name or link. */
  isSame(one: vscode.Uri, other: vscode.Uri): Promise<boolean>;
}

/** The files of any file system that the editor knows, through the editor alone. */
export const editorFiles: ExportFiles = {
  async write(place, content) {
    const there = await typeOf(place);
    // A file that is renamed onto a folder takes its place in the editor's own file system, with all that was in it.
    if (there !== undefined && there & vscode.FileType.Directory)
      throw vscode.FileSystemError.FileIsADirectory(place);
    refuseSpecialFile(there);
    // Read before anything is tried: some take the old file away before they rename.
    const before = there === undefined ? undefined : await vscode.workspace.fs.readFile(place);
    if (await isRenamedFromBeside(place, content)) return;
    await writeOver(place, content, before);
  },
  async isSame(one, other) {
    return one.toString() === other.toString();
  },
};

/**
 * Writes a new file beside the place, which then takes the place. `false` where the file system takes no new names or
 * cannot rename, whatever it says of that; it may still take new content. Rejects where there is no room.
 */
async function isRenamedFromBeside(place: vscode.Uri, content: Uint8Array): Promise<boolean> {
  const beside = vscode.Uri.joinPath(place, '..', `.service-blueprint-${crypto.randomUUID()}.tmp`);
  let isWhole = false;
  try {
    await writeCompared(beside, content);
    isWhole = true;
    await vscode.workspace.fs.rename(beside, place, { overwrite: true });
    return true;
  } catch (error) {
    await vscode.workspace.fs.delete(beside).then(undefined, () => undefined);
    if (!isWhole && !isRefused(error)) throw error;
    return false;
  }
}

/** Writes over what is there. When that fails, what was there before is put back, or the reason says that it is not. */
async function writeOver(
  place: vscode.Uri,
  content: Uint8Array,
  before: Uint8Array | undefined,
): Promise<void> {
  try {
    await writeCompared(place, content);
  } catch (error) {
    await putBack(place, before).catch(() => {
      throw new Error(
        vscode.l10n.t(
          'it was written in part, and what was in it could not be put back ({0})',
          messageOf(error),
        ),
      );
    });
    throw error;
  }
}

/** Sees to it that a file is as it was before; `undefined` for one that was not there. */
async function putBack(place: vscode.Uri, before: Uint8Array | undefined): Promise<void> {
  if (before === undefined) {
    if ((await typeOf(place)) !== undefined) await vscode.workspace.fs.delete(place);
    return;
  }
  // Where nothing can be written, nothing was.
  const now = await vscode.workspace.fs.readFile(place).then(undefined, () => undefined);
  if (now === undefined || !isEqual(now, before)) await writeCompared(place, before);
}

/** Throws for pipes, sockets and devices, which the editor has no type for: writing into one could wait for ever. */
export function refuseSpecialFile(there: vscode.FileType | undefined): void {
  if (there === vscode.FileType.Unknown) throw new Error(vscode.l10n.t('it is a pipe or a device'));
}

/** Returns the type of what is at a place; `undefined` when nothing is there. */
export async function typeOf(place: vscode.Uri): Promise<vscode.FileType | undefined> {
  return await vscode.workspace.fs.stat(place).then(
    ({ type }) => type,
    () => undefined,
  );
}

/** Writes, reads it again and rejects when something else is there: a store that is full does not always say so. */
async function writeCompared(place: vscode.Uri, content: Uint8Array): Promise<void> {
  await vscode.workspace.fs.writeFile(place, content);
  const there = await vscode.workspace.fs.readFile(place);
  if (isEqual(there, content)) return;
  throw new Error(vscode.l10n.t('only {0} of {1} bytes arrived there', there.length, content.length));
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

function isRefused(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'NoPermissions';
}
