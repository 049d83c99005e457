import { asciiOf } from './ascii.ts';
import type { ImageHeader } from './image-header.ts';

/** Reads the size of a JPEG, turned as its camera was held. */
export function readJpeg(bytes: Uint8Array): ImageHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: { readonly width: number; readonly height: number } | undefined;
  let isTurned = false;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return 'broken';
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    // Markers without a length.
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += 2;
      continue;
    }
    const length = view.getUint16(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return 'broken';
    if (isStartOfFrame(marker)) {
      if (length < 8) return 'broken';
      size = { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
      if (size.width === 0 || size.height === 0) return 'broken';
    }
    if (marker === 0xe1) isTurned = isTurned || liesOnItsSide(bytes.subarray(at + 4, end));
    if (marker === 0xda) {
      if (size === undefined || !endsBehind(bytes, end)) return 'broken';
      return isTurned ? { width: size.height, height: size.width } : size;
    }
    at = end;
  }
  return 'broken';
}

function isStartOfFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Some programs write more behind the end, others have a small picture with an end of its own before it. */
function endsBehind(bytes: Uint8Array, start: number): boolean {
  for (let at = bytes.length - 2; at >= start; at--)
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
}

/** Returns whether Exif says that rows are columns. */
function liesOnItsSide(exif: Uint8Array): boolean {
  if (asciiOf(exif.subarray(0, 6)) !== 'Exif\0\0') return false;
  const tiff = exif.subarray(6);
  if (tiff.length < 8) return false;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const isLittle = tiff[0] === 0x49;
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > tiff.length) return false;
  const count = view.getUint16(directory, isLittle);
  for (let index = 0; index < count; index++) {
    const at = directory + 2 + index * 12;
    if (at + 12 > tiff.length) return false;
    if (view.getUint16(at, isLittle) === 0x0112) return view.getUint16(at + 8, isLittle) >= 5;
  }
  return false;
}
