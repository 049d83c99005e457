import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tooling/root.ts';

const passedOver = new Set(['node_modules', 'dist', 'fixtures']);

/** Returns the files of the project whose names end as asked, by their paths with `/`; none that were made or installed. */
export function* projectFiles(ending, folder = '') {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (entry.name.startsWith('.') || passedOver.has(entry.name)) continue;
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* projectFiles(ending, path);
    else if (ending.test(entry.name)) yield path;
  }
}
