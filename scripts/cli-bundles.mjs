// What `esbuild.mjs` builds for the command line. What takes long to load is a bundle of its own.
import { basename, dirname, join, relative } from 'node:path';
import { eagerYaml } from './eager-yaml.ts';

/** Sources that the others load when they are first needed, and the bundles they become. */
const lazy = new Map([
  ['cli/export/pdf.ts', 'dist/cli/pdf.js'],
  ['cli/export/office.ts', 'dist/cli/office.js'],
  ['cli/export/png.ts', 'dist/cli/png.js'],
  ['cli/fonts.ts', 'dist/cli/fonts.js'],
  ['cli/export/outlined-text.ts', 'dist/cli/outlined-text.js'],
  ['cli/shaping/harfbuzz.ts', 'dist/cli/harfbuzz.mjs'],
  ['cli/export/watch.ts', 'dist/cli/watch.js'],
  ['cli/export/progress-bar.ts', 'dist/cli/progress-bar.js'],
  ['cli/importing.ts', 'dist/cli/importing.js'],
  ['cli/glob.ts', 'dist/cli/glob.js'],
  ['cli/mcp/server.ts', 'dist/cli/mcp.js'],
  ['cli/images.ts', 'dist/cli/images.js'],
  ['cli/hyphenate.ts', 'dist/cli/hyphenate.js'],
  ['server/main.ts', 'dist/server/main.js'],
]);

/** Leaves `import('./pdf.ts')` and the like to run time, as a load of the other bundle. */
const lazyBundles = (out) => ({
  name: 'lazy-bundles',
  setup(build) {
    build.onResolve({ filter: /^\.\.?\/.*\.ts$/ }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const source = relative(process.cwd(), join(resolveDir, path)).replaceAll('\\', '/');
      const bundle = lazy.get(source);
      if (bundle === undefined) return undefined;
      const from = relative(dirname(out), dirname(bundle)).replaceAll('\\', '/');
      return { path: `./${from === '' ? '' : `${from}/`}${basename(bundle)}`, external: true };
    });
  },
});

/** Keeps the library that opens fonts, which is large, in a bundle of its own that the others share. */
const sharedFontkit = {
  name: 'shared-fontkit',
  setup(build) {
    build.onResolve({ filter: /^fontkit$/ }, () => ({ path: './fontkit.js', external: true }));
  },
};

/** The reader of arguments can start other programs, which takes long to load; here it never does. */
const startsNoPrograms = {
  name: 'starts-no-programs',
  setup(build) {
    build.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'no-programs', namespace: 'empty' } : undefined,
    );
    build.onLoad({ filter: /^no-programs$/, namespace: 'empty' }, () => ({ contents: '' }));
  },
};

/** The build of PDFKit for browsers reads no files of its own; a bundle could not bring them. */
export const pdfkitForBrowsers = {
  name: 'pdfkit-for-browsers',
  setup(build) {
    const path = join(process.cwd(), 'node_modules', 'pdfkit', 'js', 'pdfkit.browser.mjs');
    build.onResolve({ filter: /^pdfkit$/ }, () => ({ path }));
  },
};

/**
 * Copied as they are: HarfBuzz itself, the font that pictures are laid out for, by its widths, with its licence, and those
 * of other scripts.
 */
export const cliCopies = [
  ['harfbuzzjs/dist/harfbuzz.wasm', 'dist/cli/harfbuzz.wasm'],
  ['@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf', 'dist/fonts/Arimo_400Regular.ttf'],
  ['@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf', 'dist/fonts/Arimo_700Bold.ttf'],
  ['@expo-google-fonts/arimo/LICENSE_FONT', 'dist/fonts/LICENSE.txt'],
  ...[
    ['noto-sans-arabic', 'NotoSansArabic'],
    ['noto-sans-thai', 'NotoSansThai'],
    ['noto-sans-devanagari', 'NotoSansDevanagari'],
  ].flatMap(([folder, name]) =>
    ['400Regular', '700Bold'].map((cut) => [
      `@expo-google-fonts/${folder}/${cut}/${name}_${cut}.ttf`,
      `dist/fonts/${name}_${cut}.ttf`,
    ]),
  ),
].map(([from, to]) => [`node_modules/${from}`, to]);

/** For a bundle of Node whose sources or packages ask where they are, as ES modules do. */
export function knowsItsPlace(shebang = '') {
  return {
    define: { 'import.meta.url': 'bundleUrl' },
    banner: {
      js: `${shebang}const bundleUrl = typeof __filename === 'string' ? require('node:url').pathToFileURL(__filename).href : '';`,
    },
  };
}

export function cliBundles({ node }) {
  const bundle = (entry, out, more = {}) => {
    const { plugins = [], shebang = '', ...rest } = more;
    return {
      in: entry,
      out,
      ...node,
      plugins: [lazyBundles(out), eagerYaml, ...plugins],
      // Its ES modules become one piece, of which what nobody calls is left out; the other has to be put together at each start.
      alias: { yaml: join(process.cwd(), 'node_modules', 'yaml', 'browser', 'index.js') },
      // A plain `require` loads another bundle in half the time: nobody reads it through for its names first.
      supported: { 'dynamic-import': false },
      ...knowsItsPlace(shebang),
      ...rest,
    };
  };
  const loadsModules = { supported: {} };
  return [
    bundle('cli/main.ts', 'dist/cli.js', {
      shebang: '#!/usr/bin/env node\n',
      plugins: [startsNoPrograms],
    }),
    bundle('cli/export/pdf.ts', 'dist/cli/pdf.js', {
      ...loadsModules,
      plugins: [pdfkitForBrowsers, sharedFontkit],
    }),
    bundle('cli/export/office.ts', 'dist/cli/office.js'),
    bundle('cli/export/png.ts', 'dist/cli/png.js', { external: ['@resvg/resvg-js'] }),
    bundle('cli/fonts.ts', 'dist/cli/fonts.js', { plugins: [sharedFontkit] }),
    bundle('cli/export/outlined-text.ts', 'dist/cli/outlined-text.js', {
      ...loadsModules,
      plugins: [sharedFontkit],
    }),
    bundle('node_modules/fontkit/dist/browser-module.mjs', 'dist/cli/fontkit.js'),
    // It waits for its WebAssembly before it is there, which only an ES module can.
    bundle('cli/shaping/harfbuzz.ts', 'dist/cli/harfbuzz.mjs', {
      ...loadsModules,
      ...{ format: 'esm', define: {}, banner: {} },
    }),
    bundle('cli/images.ts', 'dist/cli/images.js', { external: ['@resvg/resvg-js', 'sharp'] }),
    bundle('cli/hyphenate.ts', 'dist/cli/hyphenate.js'),
    bundle('cli/export/watch.ts', 'dist/cli/watch.js'),
    bundle('cli/export/progress-bar.ts', 'dist/cli/progress-bar.js'),
    bundle('cli/importing.ts', 'dist/cli/importing.js'),
    bundle('cli/glob.ts', 'dist/cli/glob.js'),
    bundle('cli/mcp/server.ts', 'dist/cli/mcp.js'),
  ];
}
