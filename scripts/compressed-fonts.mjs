// For the script that writes PDF in a page: the characters that people write of the fonts it imports, compressed.
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { fontSubset } from './font-subset.mjs';

/** Latin with its accents, Vietnamese, Greek, Cyrillic, Hebrew, signs. What is in none is painted in the page. */
const ranges = [
  ...[
    [0x20, 0x7e],
    [0xa0, 0x17f],
    [0x192, 0x192],
    [0x1a0, 0x1a1],
    [0x1af, 0x1b0],
    [0x218, 0x21b],
    [0x2bc, 0x2bc],
    [0x2c6, 0x2dd],
    [0x300, 0x304],
    [0x306, 0x30c],
    [0x323, 0x323],
    [0x1e80, 0x1e85],
    [0x1e9e, 0x1e9e],
    [0x1ea0, 0x1ef9],
  ],
  ...[
    [0x384, 0x3ce],
    [0x400, 0x45f],
    [0x490, 0x4e9],
    [0x5b0, 0x5c7],
    [0x5d0, 0x5f4],
  ],
  ...[
    [0x200b, 0x206f],
    [0x2070, 0x208e],
    [0x20a0, 0x20bf],
    [0x2105, 0x2105],
    [0x2113, 0x2122],
    [0x212e, 0x212e],
    [0x215b, 0x215e],
    [0x2190, 0x2199],
    [0x2200, 0x2265],
    [0x25a0, 0x25ff],
  ],
];

/** A plugin of esbuild: an imported TTF is a part of that font as gzipped bytes. */
export const compressedFonts = {
  name: 'compressed-fonts',
  setup(build) {
    build.onLoad({ filter: /\.ttf$/ }, async ({ path }) => ({
      contents: gzipSync(await fontSubset(await readFile(path), codes()), { level: 9 }),
      loader: 'binary',
    }));
    // fontkit brings what unpacks WOFF2, which is as large as the fonts and has nothing to do here.
    build.onResolve({ filter: /^brotli\/decompress/ }, ({ path }) => ({ path, namespace: 'no-woff2' }));
    build.onLoad({ filter: /.*/, namespace: 'no-woff2' }, () => ({
      contents: "export default () => { throw new Error('A font in WOFF2 cannot be read here.'); };",
    }));
  },
};

function* codes() {
  for (const [first, last] of ranges) for (let code = first; code <= last; code++) yield code;
}
