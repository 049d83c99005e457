import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { root } from './root.ts';

const shared = {
  bundle: true,
  format: 'cjs',
  sourcemap: 'inline',
  loader: { '.yaml': 'text', '.md': 'text' },
  logLevel: 'warning',
} as const satisfies esbuild.BuildOptions;

/** Bundles a suite of `test/editor` for the extension host and returns the file. */
export async function buildEditorSuite(name = 'suite'): Promise<string> {
  const outfile = join(root, 'dist', 'test', 'editor', `${name}.js`);
  await esbuild.build({
    ...shared,
    entryPoints: [sourceOf(name)],
    outfile,
    platform: 'node',
    target: 'node20',
    external: ['vscode', 'mocha'],
  });
  return outfile;
}

/** Builds the suite for a worker of the browser, into a folder; `env` is what the suite finds in `process.env`. */
export async function buildWebEditorSuite(
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<string> {
  const outfile = join(folder, 'dist', 'test', 'editor', 'web-suite.js');
  await esbuild.build({
    ...shared,
    entryPoints: [sourceOf('web-suite')],
    outfile,
    platform: 'browser',
    target: 'es2024',
    external: ['vscode'],
    define: { 'process.env': JSON.stringify(env), global: 'globalThis' },
    plugins: [withoutNode],
  });
  return outfile;
}

function sourceOf(suite: string): string {
  return join(root, 'test', 'editor', `${suite}.ts`);
}

/** Packages that do in a browser what a module of Node does; of the other modules any use is an error. */
const standIns: Readonly<Record<string, string>> = {
  'node:assert/strict': `module.exports = require('assert/').strict;`,
  'node:util': `module.exports = require('util/');`,
};

const withoutNode: esbuild.Plugin = {
  name: 'without-node',
  setup(build) {
    build.onResolve({ filter: /^(node:.+|mocha|assert|util|fs|path|zlib|stream|buffer)$/ }, ({ path }) => {
      const packages =
        path === 'assert' || path === 'util' ? `node:${path.replace('assert', 'assert/strict')}` : path;
      return { path: packages, namespace: 'without-node' };
    });
    build.onLoad({ filter: /./, namespace: 'without-node' }, ({ path }) => ({
      resolveDir: root,
      contents: path === 'mocha' ? mochaInBrowser() : (standIns[path] ?? missing(path)),
    }));
  },
};

/** Its bundle for browsers, kept from the `module` of ours, which it would take for its own. */
function mochaInBrowser(): string {
  const code = readFileSync(join(root, 'node_modules', 'mocha', 'mocha.js'), 'utf8');
  return `(function (module, exports, define) {\n${code}\n})();\nmodule.exports = globalThis.Mocha;`;
}

function missing(name: string): string {
  const why = JSON.stringify(`${name} is used, and there is none in a browser: skip the test there.`);
  return `module.exports = new Proxy({}, { get: (_, key) => {
    if (key === '__esModule' || key === 'default') return undefined;
    return () => { throw new Error(${why}); };
  } });`;
}
