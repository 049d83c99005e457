// The manifest of the npm package. That of the project is also the extension's and names what only its
// development needs, Node itself among it; who installs the command line gets none of that.
// Usage: node scripts/npm-manifest.mjs write|restore, before and after `npm pack`.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

const manifest = 'package.json';
const original = 'dist/package.original.json';

/** Entries that an import finds; the rest of the files is the package's own business. */
const exported = {
  '.': { types: './dist/types/index.d.ts', default: './dist/library.mjs' },
  './schema/blueprint.schema.json': './schema/blueprint.schema.json',
  './schema/brand.schema.json': './schema/brand.schema.json',
  './package.json': './package.json',
};

/** Files of the command line and the library. */
const files = [
  ...['dist/library.mjs', 'dist/types'],
  ...[
    'dist/cli.js',
    'dist/cli/*.js',
    'dist/cli/harfbuzz.mjs',
    'dist/cli/harfbuzz.wasm',
    'dist/fonts',
    'dist/examples',
    'dist/hyphenation',
    'dist/server/main.js',
    'dist/office/*.js',
    'dist/NOTICES.txt',
  ],
  ...['main.js', 'pdf.js', 'page.js', 'page.css', 'codicon.css', 'codicon.ttf'].map(
    (name) => `dist/webview/${name}`,
  ),
  ...[
    'schema/blueprint.schema.json',
    'schema/brand.schema.json',
    'docs/format.md',
    'docs/command-line.md',
    'docs/library.md',
  ],
];

const kept = [
  ...['name', 'version', 'description', 'keywords', 'homepage', 'bugs', 'repository', 'author', 'license'],
  ...['bin', 'dependencies'],
];

function write() {
  // A pack that was cut short has left the original there.
  if (existsSync(original)) restore();
  const text = readFileSync(manifest, 'utf8');
  const project = JSON.parse(text);
  const own = Object.fromEntries(kept.filter((key) => key in project).map((key) => [key, project[key]]));
  writeFileSync(original, text);
  writeFileSync(
    manifest,
    `${JSON.stringify({ ...own, engines: { node: project.engines.node }, exports: exported, sideEffects: false, files }, null, 2)}\n`,
  );
}

function restore() {
  renameSync(original, manifest);
}

const [, , action] = process.argv;
if (action === 'write') write();
else if (action === 'restore') restore();
else throw new Error('Say write or restore.');
