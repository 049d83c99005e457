import { imageLimits, type PictureImage } from '../core/images/image.ts';

/**
 * Returns an image scaled down to what exports need, as a PNG, or as a JPEG when nothing shows through it, and without
 * what else is in its file. Rejects when it cannot be drawn.
 *
 * @param source A `data:` address.
 */
export async function scaledImage(source: string): Promise<PictureImage> {
  const image = new Image();
  image.src = source;
  await image.decode();
  const isDrawing = source.startsWith('data:image/svg');
  const { naturalWidth: width, naturalHeight: height } = image;
  if (width * height === 0 || width * height > imageLimits.pixels * (isDrawing ? 100 : 1))
    throw new Error('Too large.');
  const most = imageLimits.side / Math.max(width, height);
  const scale = isDrawing ? most : Math.min(1, most);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This window cannot draw pictures.');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const type = isDrawing || !isOpaque(context) ? 'image/png' : 'image/jpeg';
  return { width, height, data: canvas.toDataURL(type, 0.84) };
}

function isOpaque(context: CanvasRenderingContext2D): boolean {
  const { data } = context.getImageData(0, 0, context.canvas.width, context.canvas.height);
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false;
  return true;
}
