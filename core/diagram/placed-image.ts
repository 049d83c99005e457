import type { PictureImage } from '../images/image.ts';
import type { Box, TextLine } from './geometry.ts';
import { wrapText } from './text/wrap-text.ts';

/** The shape of an image that nobody has looked at. */
const usual = { width: 4, height: 3 };
const frameText = 10.5;
const frameLine = 13;

/** Returns the size in px of an image in its room: whole, as large as that allows, and large enough to be pointed at. */
export function imageSize(
  image: PictureImage | undefined,
  width: number,
  height: number,
): { readonly width: number; readonly height: number } {
  const of = image === undefined || 'fault' in image ? usual : image;
  const scale = Math.min(width / of.width, height / of.height);
  const least = Math.min(4, width, height);
  return { width: Math.max(least, of.width * scale), height: Math.max(least, of.height * scale) };
}

/** Returns what stands in the frame of an image that cannot be shown: its path, in as many lines as there is room for. */
export function frameTexts(path: string, image: PictureImage | undefined, box: Box): readonly TextLine[] {
  if (image !== undefined && !('fault' in image)) return [];
  const most = Math.max(1, Math.floor((box.height - 6) / frameLine));
  const { lines } = wrapText(path, Math.max(10, box.width - 8), frameText, false, most);
  const top = box.y + (box.height - lines.length * frameLine) / 2;
  return lines.map((text, index) => ({
    x: box.x + box.width / 2,
    y: top + index * frameLine + 10,
    text,
    size: frameText,
    anchor: 'middle',
    tone: 'quiet',
  }));
}
