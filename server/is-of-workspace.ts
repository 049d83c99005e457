/**
 * Returns whether an open document is one of the files of the workspace, and not a copy that is looked at, such as the
 * other side of a comparison. What is not saved yet is one; without folders every file is.
 *
 * @param folders URIs of the folders of the workspace
 */
export function isOfWorkspace(uri: string, folders: readonly string[]): boolean {
  if (uri.startsWith('untitled:')) return true;
  if (folders.length === 0) return uri.startsWith('file:');
  const path = decoded(uri);
  return folders.some((folder) => path.startsWith(`${decoded(folder).replace(/\/$/, '')}/`));
}

/** Clients escape more or less. */
function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
