// Finds folders that import each other in a circle, and what runs where only types may be imported: the linter finds
// circles of files only, and does not tell types from what runs. Part of `npm run lint`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tooling/root.ts';
import { folderCycles, importsOf } from './folder-cycles.ts';
import { layerProblems } from './layers.ts';
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
const problems = layerProblems(imports);
for (const problem of problems) console.error(problem);
process.exitCode = cycles.length + problems.length === 0 ? 0 : 1;
