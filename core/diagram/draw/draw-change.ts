import { type ChangeKind, changeMark } from '../change-marks.ts';
import type { ChangeBox } from '../geometry.ts';
import type { Palette } from '../palette.ts';
import { px } from './svg.ts';

/** Width of a sign with the gap behind it, in px. */
const signPitch = 19;

/** Draws the frame and the signs of what differs. Screen readers hear of it with the name of what it is about. */
export function drawChange(box: ChangeBox, palette: Palette): string {
  const { key, x, y, kinds, isLine } = box;
  const [first] = kinds;
  if (first === undefined) return '';
  // Beside a dot, which they would cover.
  const isSmall = box.width < 2 * signPitch && !isLine;
  const left = isLine ? x - ((kinds.length - 1) * signPitch) / 2 : isSmall ? x + box.width + 12 : x + 6;
  const top = isSmall ? y + box.height / 2 : y;
  const signs = kinds.map((kind, index) => drawChangeSign(kind, left + index * signPitch, top, palette));
  return `<g data-key="change_${key}" aria-hidden="true">${isLine ? '' : drawChangeFrame(first, box, palette)}${signs.join('')}</g>`;
}

/** Draws the frame around something that differs; through what is gone goes a line. */
export function drawChangeFrame(
  kind: ChangeKind,
  { x, y, width, height }: Pick<ChangeBox, 'x' | 'y' | 'width' | 'height'>,
  palette: Palette,
): string {
  const { width: pen, dash, colour } = changeMark(kind);
  const out = 3;
  const stroke = `fill="none" stroke="${colour(palette)}" stroke-width="${pen}"${dash === undefined ? '' : ` stroke-dasharray="${dash}"`}`;
  const strike =
    kind === 'removed'
      ? `<path d="M${px(x)} ${px(y + height)}L${px(x + width)} ${px(y)}" fill="none" stroke="${colour(palette)}" stroke-width="1.25"/>`
      : '';
  return (
    `<rect x="${px(x - out)}" y="${px(y - out)}" width="${px(width + 2 * out)}" height="${px(height + 2 * out)}" rx="9" ${stroke}/>` +
    strike
  );
}

/** Draws the sign of a way to differ around a point. */
export function drawChangeSign(kind: ChangeKind, x: number, y: number, palette: Palette): string {
  const { outline, glyph, colour } = changeMark(kind);
  return (
    `<g transform="translate(${px(x)} ${px(y)})"><path d="${outline}" fill="${colour(palette)}" stroke="${palette.page}" stroke-width="1.5" stroke-linejoin="round"/>` +
    `<path d="${glyph}" fill="none" stroke="${palette.page}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></g>`
  );
}
