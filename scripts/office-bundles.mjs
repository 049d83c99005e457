// What `esbuild.mjs` builds of `office/`: a bundle for each exporter, for Node and for a worker of a browser at once.
import { resolve } from 'node:path';
import { exportFormatNames, isOfficeFormat } from '../core/export-formats.ts';

/** The global in which a script that a worker loads leaves what it has; Node takes it as a module. */
const globalName = 'serviceBlueprintOffice';

/** The build of fflate that needs nothing of Node, and packs without workers. */
const synchronousZip = {
  name: 'synchronous-zip',
  setup(build) {
    build.onResolve({ filter: /^fflate$/ }, ({ importer }) => ({
      path: /[\\/]office[\\/]synchronous-zip\.ts$/.test(importer)
        ? resolve('node_modules/fflate/esm/browser.js')
        : resolve('office/synchronous-zip.ts'),
    }));
  },
};

/** Returns the bundles, given the options of what runs anywhere. */
export function officeBundles(anywhere) {
  return exportFormatNames.filter(isOfficeFormat).map((format) => ({
    in: `office/${format}.ts`,
    out: `dist/office/${format}.js`,
    ...anywhere,
    ...{ format: 'iife', globalName, plugins: [synchronousZip] },
    footer: { js: `if (typeof module === 'object') module.exports = ${globalName};` },
  }));
}
