import { addSoftwareChunk } from '../core/software-chunk.ts';

/** A PNG is so many times as large as the picture, for screens and slides that show it larger. */
const enlarged = 2;
/** Limits of Chromium's canvas: px of a side, and in all. */
const longest = 16_384;
const largest = 200_000_000;

/** A PNG, and how many pixels stand for one px of the picture where they are fewer than wanted. */
export interface Png {
  readonly png: Blob;
  readonly scale?: number;
}

/** Draws the text of an SVG file as PNG, twice its size or as large as a canvas can be. Rejects when it cannot be drawn. */
export async function toPng(svg: string): Promise<Png> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const scale = Math.min(enlarged, longest / width, longest / height, Math.sqrt(largest / (width * height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(width * scale);
  canvas.height = Math.floor(height * scale);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This window cannot draw pictures.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const drawn = await new Promise<Blob>((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('The picture is too large for a PNG. Export it as SVG or PDF.'));
      else resolve(blob);
    }, 'image/png');
  });
  const png = new Blob([addSoftwareChunk(new Uint8Array(await drawn.arrayBuffer()))], { type: 'image/png' });
  return scale < enlarged ? { png, scale } : { png };
}
