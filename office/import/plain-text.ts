import { decoded } from './decoded.ts';
import { NotReadable } from './not-readable.ts';
import type { Reader } from './reader.ts';

/** The most bytes of a text that are read. */
const most = 8_000_000;

/** Reads a file of text, whatever its encoding. */
export const plainText: Reader = async ({ bytes }) => {
  if (bytes.length > most) throw new NotReadable('It is far larger than a blueprint can be.');
  return { kind: 'text', ...decoded(bytes) };
};
