import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

/** The folder of a package that holds the extension; what is beside it is for shops and installers. */
const inPackage = 'extension/';

/** Returns the files of the extension in a package for VS Code, by their paths from its folder with `/` between. */
export function filesInVsix(vsix: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const entries = Object.entries(unzipSync(vsix));
  return new Map(
    entries
      .filter(([path]) => path.startsWith(inPackage) && !path.endsWith('/'))
      .map(([path, data]) => [path.slice(inPackage.length), data]),
  );
}

/** Writes them into a folder, which need not be there. */
export function unpackVsix(vsix: string, folder: string): void {
  for (const [path, data] of filesInVsix(readFileSync(vsix))) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, data);
  }
}
