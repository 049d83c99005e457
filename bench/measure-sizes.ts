import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../test/support/root.ts';
import type { Table } from './table.ts';

const bundles = {
  'the preview, with the part of Mermaid it uses': 'dist/webview/main.js',
  'the server': 'dist/server/node.js',
  'the extension': 'dist/client/node.js',
  'Mermaid whole (mermaid.min.js)': 'node_modules/mermaid/dist/mermaid.min.js',
};

/** What is shipped, in thousands of bytes. */
export function measureSizes(): Table {
  const rows = Object.entries(bundles).map(([what, file]) => {
    const path = join(root, file);
    return { what, figures: [statSync(path).size / 1000, gzipSync(readFileSync(path)).length / 1000] };
  });
  return { title: 'Size', unit: 'kB', columns: ['as it is', 'gzipped'], rows };
}
