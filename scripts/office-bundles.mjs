// What `esbuild.mjs` builds of `office/`, for Node and for a worker of a browser at once.
import { resolve } from 'node:path';

/** The bundles, by the global in which a script that a worker loads leaves what it has; Node takes it as a module. */
const globals = { exporters: 'serviceBlueprintExporters', readers: 'serviceBlueprintReaders' };

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
  return Object.entries(globals).map(([name, globalName]) => ({
    in: `office/${name}.ts`,
    out: `dist/office/${name}.js`,
    ...anywhere,
    ...{ format: 'iife', globalName, plugins: [synchronousZip] },
    footer: { js: `if (typeof module === 'object') module.exports = ${globalName};` },
  }));
}
