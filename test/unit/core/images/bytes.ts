import { pngChunk } from '../../../../core/png-chunk.ts';

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** Returns a PNG of a size, as far as its header says; its pixels are none that anything could decode. */
export function png(width: number, height: number, more: readonly Uint8Array[] = []): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 2, 0, 0, 0], 8);
  return joined([
    signature,
    pngChunk('IHDR', header),
    ...more,
    pngChunk('IDAT', Uint8Array.of(1, 2, 3)),
    pngChunk('IEND', new Uint8Array()),
  ]);
}

/** Returns a JPEG of a size, as its frame says; turned by a quarter when `isTurned`. */
export function jpeg(width: number, height: number, isTurned = false): Uint8Array {
  const frame = [0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 17, 0];
  const exif = [
    ...ascii('Exif\0\0'),
    ...ascii('MM'),
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    6,
    0,
    0,
    0,
    0,
  ];
  const application = isTurned ? [0xff, 0xe1, 0, exif.length + 2, ...exif] : [];
  return Uint8Array.from([0xff, 0xd8, ...application, ...frame, 0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]);
}

/** Returns a WebP of a size, as its lossy frame says; in the extended form when it moves. */
export function webp(width: number, height: number, moves = false): Uint8Array {
  const frame = [0x30, 1, 0, 0x9d, 0x01, 0x2a, width & 255, width >> 8, height & 255, height >> 8];
  const extended = [2, 0, 0, 0, ...three(width - 1), ...three(height - 1)];
  const chunks = [
    ...(moves ? [...ascii('VP8X'), 10, 0, 0, 0, ...extended] : []),
    ...[...ascii('VP8 '), frame.length, 0, 0, 0, ...frame],
  ];
  return Uint8Array.from([...ascii('RIFF'), chunks.length + 4, 0, 0, 0, ...ascii('WEBP'), ...chunks]);
}

/** Returns a text as bytes. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function three(value: number): number[] {
  return [value & 255, (value >> 8) & 255, value >> 16];
}

function ascii(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
