// Builds every bundle: `node esbuild.mjs [--production] [--watch] [--out=FOLDER]`, into `dist` when no folder is given.
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { patternFiles } from './hyphenation/pattern-files.ts';
import { cliBundles, cliCopies, knowsItsPlace, pdfkitForBrowsers } from './scripts/cli-bundles.mjs';
import { compressedFonts } from './scripts/compressed-fonts.mjs';
import { eagerYaml } from './scripts/eager-yaml.ts';
import { allIcons, writeUsedIcons } from './scripts/icons.mjs';
import { licenceNotices } from './scripts/licence-notices.ts';
import { officeBundles } from './scripts/office-bundles.mjs';

const {
  production,
  watch,
  out: folder,
} = parseArgs({
  options: {
    production: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
    out: { type: 'string', default: 'dist' },
  },
}).values;

/**
 * Mermaid loads each kind of diagram, each layout and KaTeX by a dynamic import. The preview draws flowcharts with a
 * layout of its own, so all the others are left out, and flowcharts are there from the start: what is not loaded
 * later need not be wrapped for it, and what nobody calls is left out too. 5.4 MB become less than 1 MB.
 */
const onlyFlowchart = {
  name: 'only-flowchart',
  setup(build) {
    const entry = /[\\/]mermaid[\\/]dist[\\/]mermaid\.core\.mjs$/;
    const code = /[\\/]mermaid[\\/]dist[\\/](chunks[\\/]mermaid\.core[\\/][^\\/]+|mermaid\.core)\.mjs$/;
    build.onLoad({ filter: code }, async ({ path }) => {
      const flowcharts = new Set();
      const contents = (await readFile(path, 'utf8')).replace(/\bimport\(("[^"]+")\)/g, (_, file) => {
        if (!file.includes('/flowDiagram-')) return 'Promise.resolve({})';
        flowcharts.add(file);
        return 'Promise.resolve(flowchart)';
      });
      if (flowcharts.size !== (entry.test(path) ? 1 : 0))
        throw new Error(`Not the Mermaid that this was written for: ${path}`);
      const [flowchart] = flowcharts;
      return {
        contents: flowchart === undefined ? contents : `import * as flowchart from ${flowchart};${contents}`,
      };
    });
  },
};

/** Copied as they are: what the tools say of the format, what words are broken by, and the font of the command line. */
const copies = [
  ['docs/format.md', 'dist/client/format.md'],
  // A new blueprint can begin with them.
  ...['clinic', 'fast-food', 'appliance'].map((name) => [
    `examples/${name}.blueprint.yaml`,
    `dist/examples/${name}.blueprint.yaml`,
  ]),
  ...patternFiles.map((name) => [
    `node_modules/hyphenopoly/patterns/${name}.wasm`,
    `dist/hyphenation/${name}.wasm`,
  ]),
  ...cliCopies,
];

const node = { platform: 'node', format: 'cjs', target: 'node20' };
/** For Node and for a browser at once: packages give the parts for both. */
const anywhere = {
  ...node,
  conditions: ['browser'],
  alias: { yaml: resolve('node_modules/yaml/browser/index.js') },
};
const web = { platform: 'browser', target: 'es2024' };

const bundles = [
  // Each is one file for Node and for a worker of a browser, which loads what it needs of the rest.
  { in: 'client/main.ts', out: 'dist/client/main.js', ...anywhere, external: ['vscode'] },
  {
    in: 'server/main.ts',
    out: 'dist/server/main.js',
    ...anywhere,
    format: 'iife',
    plugins: [eagerYaml],
    ...knowsItsPlace(),
  },
  {
    in: 'webview/main.ts',
    out: 'dist/webview/main.js',
    ...web,
    format: 'iife',
    plugins: [onlyFlowchart],
    // A stylesheet of its own would be one more file to wait for before the first picture.
    loader: { '.css': 'text' },
  },
  {
    in: 'webview/pdf-script.ts',
    out: 'dist/webview/pdf.js',
    ...web,
    format: 'iife',
    plugins: [pdfkitForBrowsers, compressedFonts],
    // PDFKit asks where it is; in a script of the preview it need not know.
    define: { 'import.meta.url': '"file:///pdfkit.js"' },
  },
  { in: 'webview/compare/main.ts', out: 'dist/webview/compare.js', ...web, format: 'iife' },
  // The views of findings and insights, apart: nobody waits for them before a picture.
  { in: 'webview/decide/main.ts', out: 'dist/webview/decide.js', ...web, format: 'iife' },
  { in: 'webview/decide/style.css', out: 'dist/webview/decide.css', ...web },
  { in: 'webview/page/host.ts', out: 'dist/webview/page.js', ...web, format: 'iife' },
  { in: 'webview/page/page.css', out: 'dist/webview/page.css', ...web },
  // The library of the npm package, for Node and for pages.
  { in: 'core/index.ts', out: 'dist/library.mjs', ...web, target: 'es2023', format: 'esm' },
  { in: 'markdown/preview-script.ts', out: 'dist/markdown/preview.js', ...web, format: 'iife' },
  { in: 'markdown/style.css', out: 'dist/markdown/style.css', ...web },
  ...officeBundles(anywhere),
  ...cliBundles({ node }),
];

function options({ in: entry, out, ...rest }) {
  return {
    entryPoints: [entry],
    outfile: place(out),
    bundle: true,
    minify: production,
    sourcemap: production ? false : 'linked',
    // The licences are in one file for all bundles.
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    // The packages that have both are smaller and split better as ES modules.
    mainFields: rest.platform === 'node' ? ['module', 'main'] : ['browser', 'module', 'main'],
    ...rest,
  };
}

for (const [from, to] of watch ? [...copies, ...allIcons] : copies) {
  await mkdir(dirname(place(to)), { recursive: true });
  await cp(from, place(to));
}

if (watch) {
  const contexts = await Promise.all(bundles.map((bundle) => esbuild.context(options(bundle))));
  await Promise.all(contexts.map((context) => context.watch()));
  console.log('Watching for changes.');
} else {
  // Each says itself what is wrong with it; one that fails does not stop the others.
  const results = await Promise.allSettled(bundles.map((bundle) => esbuild.build(options(bundle))));
  if (results.some(({ status }) => status === 'rejected')) process.exitCode = 1;
  else {
    await writeUsedIcons(place('dist/webview/'));
    await writeNotices(results.map(({ value }) => value.metafile));
  }
}

/** Returns the path of a file of `dist` in this build. */
function place(file) {
  return join(folder, file.slice('dist/'.length));
}

async function writeNotices(metafiles) {
  const bundled = metafiles.flatMap(({ outputs }) => Object.values(outputs).flatMap(contributors));
  await writeFile(
    place('dist/NOTICES.txt'),
    licenceNotices([...bundled, ...[...copies, ...allIcons].map(([from]) => from)], process.cwd()),
  );
}

/** The files of which something is in a bundle. */
function contributors({ inputs }) {
  return Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : []));
}
