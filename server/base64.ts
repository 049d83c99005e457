import { uint8ArrayToBase64 } from 'uint8array-extras';

/** The number of bytes that are encoded at once, a multiple of three: a worker has a small stack, and the library passes each byte as an argument. */
const bytesAtOnce = 0x6000;

/** Returns the bytes as base64, of any length, also in the worker that an extension runs in on the web. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += bytesAtOnce)
    text += uint8ArrayToBase64(bytes.subarray(at, at + bytesAtOnce));
  return text;
}
