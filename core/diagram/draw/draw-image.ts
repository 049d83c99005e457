import type { Box, PlacedImage } from '../geometry.ts';
import type { Palette } from '../palette.ts';
import { escapeXml, px } from './svg.ts';

/** Draws a logo in its box; in dark themes on a light ground, for most are made for paper. */
export function drawLogo({ image, label, ...box }: PlacedImage, palette: Palette): string {
  if (image === undefined || 'fault' in image || image.data === undefined) return '';
  const ground = palette.name.endsWith('dark')
    ? `<rect x="${px(box.x - 4)}" y="${px(box.y - 4)}" width="${px(box.width + 8)}" height="${px(box.height + 8)}" rx="4" fill="#ffffff"/>`
    : '';
  return ground + bitmap(box, label, image.data);
}

/**
 * Draws an image in its box with a fine border, or a dashed frame for one that cannot be shown. While its bitmap is on
 * its way there is a plain ground.
 */
export function drawImage({ image, label, ...box }: PlacedImage, palette: Palette): string {
  const place = placeOf(box);
  if (image === undefined || 'fault' in image) {
    return `<rect ${place} rx="3" fill="none" stroke="${palette.quiet}" stroke-width="1" stroke-dasharray="4 3"/>`;
  }
  const { data } = image;
  const ground = `<rect ${place} fill="${data === undefined ? palette.rule : palette.page}"/>`;
  const shown = data === undefined ? '' : bitmap(box, label, data);
  return `${ground}${shown}<rect ${place} fill="none" stroke="${palette.rule}" stroke-width="1"/>`;
}

function bitmap(box: Box, label: string, data: string): string {
  return `<image ${placeOf(box)} preserveAspectRatio="xMidYMid meet" role="img" aria-label="${escapeXml(label)}" href="${escapeXml(data)}"/>`;
}

function placeOf({ x, y, width, height }: Box): string {
  return `x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}"`;
}
