import * as vscode from 'vscode';

/** The file operations that exports need. */
export interface ExportFiles {
  /**
   * Writes a file whole or not at all, in place of what was there. Rejects with the reason when that cannot be, and
   * then the old file is as it was, or the reason says that it is not.
   */
  write(place: vscode.Uri, content: Uint8Array): Promise<void>;
  /** Whether both are one file, by whatever name or link. */
  isSame(one: vscode.Uri, other: vscode.Uri): Promise<boolean>;
}

/** The files of any file system that the editor knows, through the editor alone. */
export const editorFiles: ExportFiles = {
  async write(place, content) {
    const beside = vscode.Uri.joinPath(place, '..', `.service-blueprint-${crypto.randomUUID()}.tmp`);
    const there = await typeOf(place);
    // A file that is renamed onto a folder takes its place in the editor's own file system, with all that was in it.
    if (there !== undefined && there & vscode.FileType.Directory)
      throw vscode.FileSystemError.FileIsADirectory(place);
    refuseOddFile(there);
    try {
      await writeCompared(beside, content);
      await vscode.workspace.fs.rename(beside, place, { overwrite: true });
      return;
    } catch (error) {
      await vscode.workspace.fs.delete(beside).then(undefined, () => undefined);
      // Some take the old file away before they rename.
      const isTaken = there !== undefined && (await typeOf(place)) === undefined;
      if (!isTaken && !isRefused(error)) throw error;
    }
    // A file system that takes no new names may still take new content.
    await writeCompared(place, content);
  },
  async isSame(one, other) {
    return one.toString() === other.toString();
  },
};

/** Throws for pipes, sockets and devices, which the editor has no type for: writing into one could wait for ever. */
export function refuseOddFile(there: vscode.FileType | undefined): void {
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
  if (there.length === content.length && there.every((byte, at) => byte === content[at])) return;
  throw new Error(vscode.l10n.t('only {0} of {1} bytes arrived there', there.length, content.length));
}

function isRefused(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'NoPermissions';
}
