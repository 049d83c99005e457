import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { URI } from 'vscode-uri';
import { isBlueprintName } from '../core/blueprint-name.ts';
import { withRegularFile } from '../disk/with-regular-file.ts';
import type { WorkspaceFiles } from './workspace-index.ts';

/** After so many folders no more are looked into: somebody has opened a whole disk. */
const maxFolders = 20_000;

/** The files of the machine that the server runs on. Links to other folders are not followed. */
export const filesOnDisk: WorkspaceFiles = {
  find: (folders, limit) => findOnDisk(folders, limit, isBlueprintName),
  async read(uri, limit) {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    try {
      return await withRegularFile(path, async (file, { size }) =>
        size <= limit ? await file.readFile('utf8') : undefined,
      );
    } catch {
      return undefined;
    }
  },
};

/** Returns the URIs of files in folders and beneath them, nearer ones first, so many at most. */
export async function findOnDisk(
  folders: readonly string[],
  limit: number,
  isWanted: (name: string) => boolean,
): Promise<string[]> {
  const found: string[] = [];
  const open = folders.flatMap((folder) => pathOf(folder) ?? []);
  for (let count = 0; count < maxFolders && open.length > 0 && found.length < limit; count++) {
    const folder = open.shift() ?? '';
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && isLookedInto(entry.name)) open.push(path);
      else if (entry.isFile() && isWanted(entry.name)) found.push(URI.file(path).toString());
    }
  }
  return found.slice(0, limit);
}

function isLookedInto(folder: string): boolean {
  return folder !== 'node_modules' && !folder.startsWith('.');
}

/** Returns the path that a URI stands for on this disk; `undefined` for what is no URI. */
export function pathOf(uri: string): string | undefined {
  try {
    return URI.parse(uri).fsPath;
  } catch {
    return undefined;
  }
}
