import { type ArrowType, arrowType, type PictureLinkKind } from '../../diagram/arrow-kinds.ts';
import type { LineKind } from '../../diagram/geometry.ts';
import {
  emuPerPoint,
  type SlideColour,
  type SlideLine,
  type SlideParagraph,
  type ThemeSlot,
} from './slide.ts';

/** That of the emotion curve and of what is worth a look. */
export const curveSlot: ThemeSlot = 'accent6';

/** The colours of texts, and a quieter one. */
export const ink: SlideColour = { slot: 'tx1' };
export const quietInk: SlideColour = { slot: 'tx1', alpha: 0.72 };
export const ground: SlideColour = { slot: 'bg1' };

/** The part of itself that a colour keeps where a view lets it fade. */
const fadedAlpha = 0.3;

/** Returns a colour, nearly gone into its ground where it fades. */
export function fading(colour: SlideColour, isFaded: boolean): SlideColour {
  return isFaded ? { ...colour, alpha: (colour.alpha ?? 1) * fadedAlpha } : colour;
}

/** Returns the pen of a kind of arrow: dashes tell it from others, so that none needs its colour. */
export function linkLine(kind: PictureLinkKind): SlideLine {
  const { slide, stroke }: ArrowType = arrowType(kind);
  const { dash, ...colour } = slide;
  return { colour, width: Math.round(stroke.width * 0.75 * emuPerPoint), ...(dash && { dash }) };
}

/** Returns the pen of one of the three lines. */
export function blueprintLine(kind: LineKind): SlideLine {
  const dash = { interaction: undefined, visibility: 'dash', internal: 'sysDot' } as const;
  const own = dash[kind];
  return { colour: { slot: 'tx2' }, width: 1.5 * emuPerPoint, ...(own && { dash: own }) };
}

/** Returns a paragraph of one look. */
export function paragraph(
  text: string,
  size: number,
  {
    bold,
    colour = ink,
    align = 'left',
  }: { bold?: boolean; colour?: SlideColour; align?: SlideParagraph['align'] } = {},
): SlideParagraph {
  return { align, runs: [{ text, size, colour, ...(bold && { bold }) }] };
}
