import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../tooling/root.ts';
import type { BenchResult } from './bars.ts';
import type { Row } from './table.ts';

const bundles = {
  'the preview, with the part of Mermaid it uses': 'dist/webview/main.js',
  'what writes PDF, loaded when it is needed': 'dist/webview/pdf.js',
  'the server': 'dist/server/main.js',
  'the extension': 'dist/client/main.js',
  'Mermaid whole (mermaid.min.js)': 'node_modules/mermaid/dist/mermaid.min.js',
};

/** Measures what is shipped, in thousands of bytes; `vsix` is the package for VS Code. */
export function measureSizes(vsix: string): BenchResult {
  const packaged = statSync(vsix).size / 1000;
  const rows = Object.entries(bundles).map(([what, file]): Row => {
    const path = join(root, file);
    return { what, figures: [statSync(path).size / 1000, gzipSync(readFileSync(path)).length / 1000] };
  });
  rows.push({ what: 'the package for VS Code, which is zipped', figures: ['–', packaged] });
  return {
    tables: [{ title: 'Size', unit: 'kB', columns: ['as it is', 'gzipped'], rows }],
    bars: [{ what: 'packaged extension', measured: packaged, bar: { atMost: 2097 }, unit: 'kB' }],
  };
}
