import { pngChunk } from './png-chunk.ts';

/** The offset at which the first chunk of every PNG, its header, ends. */
const afterHeader = 33;

/** Writes into a PNG what made it, as a chunk of text, so that an earlier export can be told from a stranger. */
export function addSoftwareChunk(png: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunk = pngChunk(
    'tEXt',
    Uint8Array.from('Software\0Service Blueprint', (letter) => letter.charCodeAt(0)),
  );
  const signed = new Uint8Array(png.length + chunk.length);
  signed.set(png.subarray(0, afterHeader));
  signed.set(chunk, afterHeader);
  signed.set(png.subarray(afterHeader), afterHeader + chunk.length);
  return signed;
}
