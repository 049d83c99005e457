import { asciiOf } from './ascii.ts';
import type { ImageHeader } from './image-header.ts';

/** Reads the size of a WebP, and whether it moves: lossy, lossless or extended. */
export function readWebp(bytes: Uint8Array): ImageHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 30 || view.getUint32(4, true) + 8 > bytes.length) return 'broken';
  let canvas: { readonly width: number; readonly height: number } | undefined;
  let isAnimated = false;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const type = asciiOf(bytes.subarray(at, at + 4));
    const length = view.getUint32(at + 4, true);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (data.length < length) return 'broken';
    if (type === 'VP8X' && length >= 10) {
      isAnimated = ((data[0] ?? 0) & 0x02) !== 0;
      canvas = { width: 1 + bits24(data, 4), height: 1 + bits24(data, 7) };
    }
    if (type === 'ANMF' || type === 'ANIM')
      return canvas === undefined ? 'broken' : { ...canvas, isAnimated: true };
    const frame = type === 'VP8 ' ? lossySize(data) : type === 'VP8L' ? losslessSize(data) : undefined;
    if (frame === 'broken') return 'broken';
    if (frame !== undefined) return { ...(canvas ?? frame), ...(isAnimated && { isAnimated }) };
    at += 8 + length + (length % 2);
  }
  return 'broken';
}

function bits24(data: Uint8Array, at: number): number {
  return (data[at] ?? 0) | ((data[at + 1] ?? 0) << 8) | ((data[at + 2] ?? 0) << 16);
}

function lossySize(data: Uint8Array): { readonly width: number; readonly height: number } | 'broken' {
  if (data.length < 10 || data[3] !== 0x9d || data[4] !== 0x01 || data[5] !== 0x2a) return 'broken';
  const width = ((data[6] ?? 0) | ((data[7] ?? 0) << 8)) & 0x3fff;
  const height = ((data[8] ?? 0) | ((data[9] ?? 0) << 8)) & 0x3fff;
  return width === 0 || height === 0 ? 'broken' : { width, height };
}

function losslessSize(data: Uint8Array): { readonly width: number; readonly height: number } | 'broken' {
  if (data.length < 5 || data[0] !== 0x2f) return 'broken';
  const [, a = 0, b = 0, c = 0, d = 0] = data;
  return { width: 1 + (a | ((b & 0x3f) << 8)), height: 1 + ((b >> 6) | (c << 2) | ((d & 0x0f) << 10)) };
}
