// Finds folders that import each other in a circle, which the linter finds of files only. Part of `npm run lint`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tooling/root.ts';
import { folderCycles, importsOf } from './folder-cycles.ts';

const passedOver = new Set(['node_modules', 'dist', 'fixtures']);

function* sources(folder) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (entry.name.startsWith('.') || passedOver.has(entry.name)) continue;
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* sources(path);
    else if (/\.m?[jt]s$/.test(entry.name)) yield path;
  }
}

const imports = [...sources('')].flatMap((path) => importsOf(path, readFileSync(join(root, path), 'utf8')));
const cycles = folderCycles(imports);
for (const { folder, members, imports: closing } of cycles) {
  console.error(
    `In ${folder === '' ? 'the project' : folder}, ${members.join(', ')} import each other in a circle:`,
  );
  for (const { from, to } of closing) console.error(`  ${from} imports ${to}`);
}
process.exitCode = cycles.length === 0 ? 0 : 1;
