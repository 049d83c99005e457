// For the script that writes PDF in a page: the characters that people write of the fonts it imports, compressed.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

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
      contents: gzipSync(await subsetOf(await readFile(path)), { level: 9 }),
      loader: 'binary',
    }));
    // fontkit brings what unpacks WOFF2, which is as large as the fonts and has nothing to do here.
    build.onResolve({ filter: /^brotli\/decompress/ }, ({ path }) => ({ path, namespace: 'no-woff2' }));
    build.onLoad({ filter: /.*/, namespace: 'no-woff2' }, () => ({
      contents: "export default () => { throw new Error('A font in WOFF2 cannot be read here.'); };",
    }));
  },
};

/** Takes out of a font what is in the ranges, with the subsetter of HarfBuzz. */
async function subsetOf(font) {
  const harfbuzz = dirname(createRequire(import.meta.url).resolve('harfbuzzjs'));
  const { instance } = await WebAssembly.instantiate(await readFile(join(harfbuzz, 'harfbuzz-subset.wasm')));
  const hb = instance.exports;
  const [readOnly, noHinting] = [1, 1];
  const at = hb.malloc(font.length);
  new Uint8Array(hb.memory.buffer).set(font, at);
  const face = hb.hb_face_create(hb.hb_blob_create(at, font.length, readOnly, 0, 0), 0);
  const input = hb.hb_subset_input_create_or_fail();
  const wanted = hb.hb_subset_input_unicode_set(input);
  for (const [first, last] of ranges)
    for (let code = first; code <= last; code++) hb.hb_set_add(wanted, code);
  hb.hb_subset_input_set_flags(input, noHinting);
  const subset = hb.hb_subset_or_fail(face, input);
  if (subset === 0) throw new Error('HarfBuzz made no part of a font.');
  const blob = hb.hb_face_reference_blob(subset);
  const from = hb.hb_blob_get_data(blob, 0);
  return Buffer.from(new Uint8Array(hb.memory.buffer).slice(from, from + hb.hb_blob_get_length(blob)));
}
