import type { PlacedImage } from '../geometry.ts';
import type { Palette } from '../palette.ts';
import { escapeXml, px } from './svg.ts';

/**
 * Draws an image in its box with a fine border, or a dashed frame for one that cannot be shown. While its bitmap is on
 * its way there is a plain ground.
 */
export function drawImage({ image, label, ...box }: PlacedImage, palette: Palette): string {
  const place = `x="${px(box.x)}" y="${px(box.y)}" width="${px(box.width)}" height="${px(box.height)}"`;
  if (image === undefined || 'fault' in image) {
    return `<rect ${place} rx="3" fill="none" stroke="${palette.quiet}" stroke-width="1" stroke-dasharray="4 3"/>`;
  }
  const { data } = image;
  const ground = `<rect ${place} fill="${data === undefined ? palette.rule : palette.page}"/>`;
  const bitmap =
    data === undefined
      ? ''
      : `<image ${place} preserveAspectRatio="xMidYMid meet" role="img" aria-label="${escapeXml(label)}" href="${escapeXml(data)}"/>`;
  return `${ground}${bitmap}<rect ${place} fill="none" stroke="${palette.rule}" stroke-width="1"/>`;
}
