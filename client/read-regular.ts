import * as vscode from 'vscode';

/**
 * Returns the bytes of a file of any file system that the editor knows. Rejects for what is no file, such as a pipe,
 * which would be waited for without an end, and for a file of more than `limit` bytes.
 */
export async function readRegular(place: vscode.Uri, limit = Number.POSITIVE_INFINITY): Promise<Uint8Array> {
  const { type, size } = await vscode.workspace.fs.stat(place);
  if ((type & vscode.FileType.File) === 0) throw new Error(`${place.path} is not a file.`);
  if (size > limit) throw new Error(`${place.path} has ${size} bytes, and no more than ${limit} are read.`);
  return await vscode.workspace.fs.readFile(place);
}
