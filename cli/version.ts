import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Returns the version of the installed package. */
export function packageVersion(packageFolder: string): string {
  const manifest: { version: string } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  return manifest.version;
}
