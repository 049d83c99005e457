import type { ImageType } from '../image.ts';
import { asciiOf } from './ascii.ts';
import type { ImageHeader } from './image-header.ts';
import { readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';
import { readWebp } from './webp.ts';

/** Returns the type of a bitmap by its first bytes; `undefined` when it is none that can be shown. */
export function bitmapType(bytes: Uint8Array): Exclude<ImageType, 'svg'> | undefined {
  const start = asciiOf(bytes.subarray(0, 12));
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  return start.startsWith('RIFF') && start.slice(8) === 'WEBP' ? 'webp' : undefined;
}

/** Returns what the bytes of a bitmap say of it. */
export function inspectBitmap(bytes: Uint8Array): ImageHeader {
  switch (bitmapType(bytes)) {
    case 'png':
      return readPng(bytes);
    case 'jpeg':
      return readJpeg(bytes);
    case 'webp':
      return readWebp(bytes);
    default:
      return 'broken';
  }
}
