import { unitsPerEm, widthBlocks } from './text-widths.ts';

/** The fonts every text of the picture asks for, all of one metric. */
export const fontStack = 'Arial, Helvetica, "Liberation Sans", sans-serif';

/** Characters without a width of their own here (Arabic, Devanagari, Thai): an average of common fonts, in em. */
const defaultWidth = 0.62;
const fullWidth = 1;
/** Colour emoji fonts are wider than their em. */
const emojiWidth = 1.25;

/** Marks and controls that take no room. */
const combiningRanges: readonly (readonly [number, number])[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x300, 0x36f],
  [0x483, 0x489],
  [0x591, 0x5bd],
  [0x610, 0x61a],
  [0x64b, 0x65f],
  [0x93c, 0x93c],
  [0x94d, 0x94d],
  [0xe31, 0xe31],
  [0xe34, 0xe3a],
  [0xe47, 0xe4e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x20d0, 0x20ff],
];

const lastMeasured = 0x25ff;
const regularWidths = decode('regular');
const boldWidths = decode('bold');

/**
 * Returns the width of one line of text in px, for a font size in px. The widths are those of Arial and its
 * metric-compatible kin, without kerning; full-width characters count one em, combining marks nothing.
 * Never less than 0; unknown characters get an average.
 */
export function measure(text: string, size: number, bold = false): number {
  const widths = bold ? boldWidths : regularWidths;
  let ems = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit <= lastMeasured) {
      ems += widths[unit] ?? defaultWidth;
      continue;
    }
    const code = text.codePointAt(index) ?? unit;
    if (code > 0xffff) index++;
    ems += wideWidth(code);
  }
  return ems * size;
}

function wideWidth(code: number): number {
  if ((code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xfe20 && code <= 0xfe2f)) return 0;
  if (code >= 0x1f1e6 && code <= 0x1f1ff) return emojiWidth / 2;
  if (code >= 0x1f3fb && code <= 0x1f3ff) return 0;
  if (code >= 0xe0000) return 0;
  if (code >= 0x1f000 && code <= 0x1fbff) return emojiWidth;
  if (code >= 0x2600 && code <= 0x27bf) return emojiWidth;
  if (code >= 0xfb1d && code <= 0xfdff) return defaultWidth;
  if (code >= 0xff61 && code <= 0xffdc) return fullWidth / 2;
  return code >= 0x2b00 && code < 0x2c00 ? emojiWidth : code >= 0x2e80 ? fullWidth : defaultWidth;
}

function decode(weight: 'regular' | 'bold'): Float64Array {
  const widths = new Float64Array(lastMeasured + 1).fill(defaultWidth);
  widths.fill(fullWidth, 0x1100, 0x1200);
  for (const block of widthBlocks) {
    for (let code = block.first; code <= block.last; code++) {
      const at = (code - block.first) * 3;
      widths[code] = Number.parseInt(block[weight].slice(at, at + 3), 16) / unitsPerEm;
    }
  }
  for (const [first, last] of combiningRanges) widths.fill(0, first, last + 1);
  return widths;
}
