import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Returns a font with nothing but some characters, by their codes, and without hints: with the subsetter of HarfBuzz. */
export async function fontSubset(font, codes) {
  const harfbuzz = dirname(createRequire(import.meta.url).resolve('harfbuzzjs'));
  const { instance } = await WebAssembly.instantiate(await readFile(join(harfbuzz, 'harfbuzz-subset.wasm')));
  const hb = instance.exports;
  const [readOnly, noHinting] = [1, 1];
  const at = hb.malloc(font.length);
  new Uint8Array(hb.memory.buffer).set(font, at);
  const face = hb.hb_face_create(hb.hb_blob_create(at, font.length, readOnly, 0, 0), 0);
  const input = hb.hb_subset_input_create_or_fail();
  const wanted = hb.hb_subset_input_unicode_set(input);
  for (const code of codes) hb.hb_set_add(wanted, code);
  hb.hb_subset_input_set_flags(input, noHinting);
  const subset = hb.hb_subset_or_fail(face, input);
  if (subset === 0) throw new Error('HarfBuzz made no part of a font.');
  const blob = hb.hb_face_reference_blob(subset);
  const from = hb.hb_blob_get_data(blob, 0);
  return Buffer.from(new Uint8Array(hb.memory.buffer).slice(from, from + hb.hb_blob_get_length(blob)));
}
