import type { PictureLinkKind } from '../../diagram/arrow-kinds.ts';
import { arrowType } from '../../diagram/arrow-kinds.ts';
import type { LineKind } from '../../diagram/geometry.ts';
import type { PictureRole } from '../../diagram/roles.ts';
import {
  emuPerPoint,
  type SlideColour,
  type SlideLine,
  type SlideParagraph,
  type ThemeSlot,
} from './slide.ts';

/** The slots of the theme in which the colours of the lanes are. */
export const roleSlots: Readonly<Record<PictureRole, ThemeSlot>> = {
  customer: 'accent1',
  frontstage: 'accent2',
  backstage: 'accent3',
  support: 'accent4',
  evidence: 'accent5',
};

/** That of the emotion curve and of what is worth a look. */
export const curveSlot: ThemeSlot = 'accent6';

/** The colours of texts, and a quieter one. */
export const ink: SlideColour = { slot: 'tx1' };
export const quietInk: SlideColour = { slot: 'tx1', alpha: 0.72 };
export const ground: SlideColour = { slot: 'bg1' };

const linkSlots: Readonly<Record<PictureLinkKind, SlideColour>> = {
  path: { slot: 'accent1' },
  dependency: { slot: 'tx1', alpha: 0.6 },
  handoff: { slot: 'tx2' },
  agreement: { slot: 'tx1', alpha: 0.6 },
  wait: { slot: 'accent6' },
  feedback: { slot: 'accent2' },
  rework: { slot: 'accent3' },
};

const linkDashes: Readonly<Partial<Record<PictureLinkKind, 'sysDot' | 'dash' | 'dashDot'>>> = {
  wait: 'sysDot',
  feedback: 'dash',
  rework: 'dashDot',
};

/** Returns the pen of a kind of arrow: dashes tell it from others, so that none needs its colour. */
export function linkLine(kind: PictureLinkKind): SlideLine {
  const dash = linkDashes[kind];
  const width = Math.round(arrowType(kind).stroke.width * 0.75 * emuPerPoint);
  return { colour: linkSlots[kind], width, ...(dash && { dash }) };
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

/** The letters that stand for badges, which every font has. */
export const badgeLetters = { moment: '★', pain: '!', opportunity: '+', fail: 'F', question: '?' } as const;
