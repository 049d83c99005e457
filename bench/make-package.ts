import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cache, root } from '../tooling/root.ts';

/** Makes the package for VS Code as `npm run package` does, and returns its file, which the caller removes. */
export function makePackage(): string {
  const vsix = join(cache, `measured-${process.pid}.vsix`);
  // Standard output is for the results.
  spawnSync(process.execPath, [join(root, 'scripts', 'package.mjs'), vsix], { stdio: ['ignore', 2, 2] });
  // One that holds too much is a failure there; here that is what is to be seen.
  if (!existsSync(vsix)) throw new Error('The package could not be made.');
  return vsix;
}
