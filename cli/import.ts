import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ImportInput, ImportModule, ImportResult } from '../office/import/importer.ts';

/** Makes a blueprint of a file; the importers are a bundle of their own. */
export function importFile(input: ImportInput, packageFolder: string): Promise<ImportResult> {
  const load = createRequire(join(packageFolder, 'package.json'));
  return (load('./dist/office/importers.js') as ImportModule).importFile(input);
}
