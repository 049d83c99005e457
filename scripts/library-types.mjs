// Writes `dist/types`: what the npm package says of the types of `core/index.ts`. Only the files that it leads to are
// there, and of those nothing that is marked as internal, so that they need no other package.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { cache, root } from '../tooling/root.ts';

const core = join(root, 'core');
const out = join(root, 'dist', 'types');
/** `import … from '…'`, `export … from '…'`, `import '…'` at the beginning of a line, and the type `import('…')` anywhere. */
const imports = /^(?:import|export)\b(?:[^'";]*\bfrom)?\s*'([^']+)'|\bimport\('([^']+)'\)/gm;

mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'types-'));
try {
  const all = join(folder, 'all');
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: join(root, 'tsconfig.json'),
      compilerOptions: {
        ...{ noEmit: false, declaration: true, emitDeclarationOnly: true, stripInternal: true },
        ...{ rootDir: core, outDir: all },
      },
      files: [join(core, 'index.ts')],
    }),
  );
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', folder], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The types of the library cannot be made.');
  rmSync(out, { recursive: true, force: true });
  for (const file of reached(join(all, 'index.d.ts'))) cpSync(file, join(out, relative(all, file)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The declarations that this one leads to, and itself. */
function reached(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, statement, type] of readFileSync(file, 'utf8').matchAll(imports)) {
    const from = statement ?? type;
    if (!from.startsWith('.'))
      throw new Error(`${relative(folder, file)} needs "${from}": mark that as internal.`);
    reached(join(dirname(file), from.replace(/\.ts$/, '.d.ts')), found);
  }
  return found;
}
