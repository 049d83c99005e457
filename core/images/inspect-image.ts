import { asciiOf } from './formats/ascii.ts';
import { bitmapType, inspectBitmap } from './formats/bitmap.ts';
import { readSvg } from './formats/svg.ts';
import { type ImageType, imageLimits, imageTypes, typeOfName } from './image.ts';

/** An image that can be shown: its type and its size in pixels, as it is seen. */
export interface ImageFacts {
  readonly type: ImageType;
  readonly width: number;
  readonly height: number;
}

/** Said of a file of so many bytes, without reading it. */
export function tooManyBytes(path: string, bytes: number): string | undefined {
  if (bytes <= imageLimits.bytes) return undefined;
  return `"${path}" has ${megabytes(bytes)} MB, and at most ${megabytes(imageLimits.bytes)} are read. Save it smaller: ${imageLimits.side * 2} pixels on its longer side are enough for print.`;
}

/**
 * Returns what an image is, by its bytes alone and before anything draws it, or what is wrong with it. Any bytes give an
 * answer.
 *
 * @param path what the author calls it; its ending says what it has to be
 */
export function inspectImage(path: string, bytes: Uint8Array): ImageFacts | { readonly fault: string } {
  const tooLarge = tooManyBytes(path, bytes.length);
  if (tooLarge !== undefined) return { fault: tooLarge };
  if (bytes.length === 0) return { fault: `"${path}" is empty. Save the image once more.` };
  const said = typeOfName(path);
  const type = bitmapType(bytes) ?? (looksLikeSvg(bytes) ? 'svg' : undefined);
  if (type === undefined || said === undefined) return { fault: brokenFault(path) };
  if (type !== said) {
    const [ending] = imageTypes[type].endings;
    return {
      fault: `"${path}" is called like a ${imageTypes[said].name} and is a ${imageTypes[type].name}. Rename it so that it ends in .${ending}, or save it as ${imageTypes[said].name}.`,
    };
  }
  const found = type === 'svg' ? readSvg(bytes) : inspectBitmap(bytes);
  if (found === 'broken') return { fault: brokenFault(path) };
  if ('refused' in found) {
    return {
      fault: `"${path}" ${found.refused}, and only plain drawings are shown. Save it as a plain SVG, or as PNG.`,
    };
  }
  if (found.isAnimated)
    return { fault: `"${path}" moves, which paper cannot. Save one of its frames as an image.` };
  const { width, height } = found;
  if (type !== 'svg' && width * height > imageLimits.pixels) {
    return {
      fault: `"${path}" has ${width} × ${height} pixels, and at most ${imageLimits.pixels / 1e6} million are read. Save it smaller: ${imageLimits.side * 2} pixels on its longer side are enough for print.`,
    };
  }
  return { type, width, height };
}

/** Said of a file that cannot be drawn. */
export function brokenFault(path: string): string {
  return `"${path}" is no image that can be read: it is cut off, or something else. Save it once more.`;
}

function megabytes(bytes: number): string {
  return (Math.ceil(bytes / 100_000) / 10).toLocaleString('en');
}

/** Returns whether a text begins as an SVG does, after what may stand before its root. */
function looksLikeSvg(bytes: Uint8Array): boolean {
  return (
    /^(?:\xef\xbb\xbf)?\s*</.test(asciiOf(bytes.subarray(0, 100))) &&
    /<(?:[\w-]+:)?svg\b/.test(asciiOf(bytes.subarray(0, 200_000)))
  );
}
