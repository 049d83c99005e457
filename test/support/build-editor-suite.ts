import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { root } from './root.ts';

/** Bundles the suite of `test/editor` for the extension host and returns the file. */
export async function buildEditorSuite(): Promise<string> {
  const outfile = join(root, 'dist', 'test', 'editor', 'suite.js');
  await esbuild.build({
    entryPoints: [join(root, 'test', 'editor', 'suite.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return outfile;
}
