// Finds folders that import each other in a circle, which the linter finds of files only. Part of `npm run lint`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tooling/root.ts';
import { folderCycles, importsOf } from './folder-cycles.ts';
import { projectFiles } from './project-files.mjs';

const imports = [...projectFiles(/\.m?[jt]s$/)].flatMap((path) =>
  importsOf(path, readFileSync(join(root, path), 'utf8')),
);
const cycles = folderCycles(imports);
for (const { folder, members, imports: closing } of cycles) {
  console.error(
    `In ${folder === '' ? 'the project' : folder}, ${members.join(', ')} import each other in a circle:`,
  );
  for (const { from, to } of closing) console.error(`  ${from} imports ${to}`);
}
process.exitCode = cycles.length === 0 ? 0 : 1;
