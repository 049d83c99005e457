import { crc32 } from '../../png-chunk.ts';
import { asciiOf } from './ascii.ts';
import type { ImageHeader } from './image-header.ts';

/** Reads the size of a PNG, and whether it moves, after each of its chunks was compared with its checksum. */
export function readPng(bytes: Uint8Array): ImageHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: { readonly width: number; readonly height: number } | undefined;
  let isAnimated = false;
  let hasPixels = false;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) return 'broken';
    const type = asciiOf(bytes.subarray(at + 4, at + 8));
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return 'broken';
    if (size === undefined) {
      if (type !== 'IHDR' || length < 13) return 'broken';
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
      if (size.width === 0 || size.height === 0) return 'broken';
    }
    if (type === 'acTL') isAnimated = true;
    if (type === 'IDAT') hasPixels = true;
    if (type === 'IEND') return hasPixels ? { ...size, ...(isAnimated && { isAnimated }) } : 'broken';
    at = end;
  }
  return 'broken';
}
