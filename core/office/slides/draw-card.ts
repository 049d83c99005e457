import { badgeText, badgeType } from '../../diagram/badges.ts';
import { smallest } from '../../diagram/extremes.ts';
import type { BadgeBox, Box, CellBox } from '../../diagram/geometry.ts';
import type { PictureCell } from '../../diagram/picture.ts';
import { roleType } from '../../diagram/roles.ts';
import { around, emuBox, type SlideCanvas } from './canvas.ts';
import { type CardLine, cardLines, leastType, linePitch, lineSize, pxPerPoint } from './card-text.ts';
import { slideCards, textSide } from './fit-part.ts';
import { curveSlot, fading, ground, ink, paragraph, quietInk } from './looks.ts';
import { emu, emuPerPoint, type NativeShape, type SlideColour, type SlideParagraph } from './slide.ts';

/** The place of a card on a slide in px, its name in the selection pane, and whether it fades. */
interface PlacedOnSlide {
  readonly box: Box;
  readonly scale: number;
  readonly name: string;
  readonly isFaded?: boolean;
}

/** Draws a card as one native shape that holds its own text, in a group with its badges; returns its number. */
export function drawCard(
  canvas: SlideCanvas,
  { shape, role, hue, badges, moment, assumed, label }: CellBox,
  cell: PictureCell,
  { box, scale, name, isFaded = false }: PlacedOnSlide,
): number {
  const id = canvas.next();
  const slot = roleType(role).slide;
  const size = Math.max(1, Math.min(box.width, box.height));
  const card: NativeShape = {
    ...{ type: 'shape', id, name, alt: label, box: emuBox(box) },
    preset: shape === 'page' ? 'foldedCorner' : 'roundRect',
    adjust:
      shape === 'pill'
        ? 50_000
        : shape === 'page'
          ? Math.round((slideCards.fold * 100_000 * scale) / size)
          : Math.min(50_000, Math.round((700_000 * scale) / size)),
    fill: ground,
    line: {
      colour: fading(moment ? { slot: curveSlot } : { slot, ...(hue > 0 && { alpha: 0.75 }) }, isFaded),
      width: (moment ? 2.25 : 1) * emuPerPoint,
      ...(assumed && { dash: 'dash' as const }),
    },
    text: {
      anchor: 'middle',
      // The text of a folded page ends above its fold: as much is free above it.
      inset: [emu(textSide(shape) * scale), shape === 'page' ? emu(slideCards.fold * scale) : 0],
      paragraphs: cardLines(cell).map((line) => cardParagraph(line, scale, isFaded)),
    },
  };
  if (badges.length === 0) {
    canvas.add(card);
    return id;
  }
  const signs = badges.map((badge) => badgeShape(canvas, badge, cell.name, { box, scale, isFaded }));
  const shapes = [card, ...placedFromRight(signs, box)];
  const top = smallest(shapes.map((one) => one.box.y));
  const group = { ...card.box, y: top, height: card.box.y + card.box.height - top };
  canvas.add({ type: 'group', id: canvas.next(), name: `${name}, with badges`, box: group, shapes });
  return id;
}

function cardParagraph(line: CardLine, scale: number, isFaded: boolean): SlideParagraph {
  const points = (lineSize(line, scale) * scale) / pxPerPoint;
  const size = Math.max(leastType, Math.floor(points * 10) / 10);
  const colour: SlideColour = fading(line.look === 'quiet' ? quietInk : ink, isFaded);
  const text = paragraph(line.text, size, { colour, align: 'middle', bold: line.look === 'wait' });
  return { ...text, pitch: Math.round(size * linePitch * 10) / 10 };
}

/** The diameter of a badge in px of the slide: its letter has the least type. */
const badgeSize = 17;

function badgeShape(
  canvas: SlideCanvas,
  { kind, texts }: Pick<BadgeBox, 'kind' | 'texts'>,
  of: string,
  { box, scale, isFaded = false }: Omit<PlacedOnSlide, 'name'>,
): NativeShape {
  const { said, slide } = badgeType(kind);
  const at = { x: box.x + box.width, y: box.y - Math.min(2, 2 * scale) };
  return {
    ...{
      type: 'shape',
      id: canvas.next(),
      name: `${said}: ${of}`,
      alt: badgeText({ kind, texts }),
    },
    box: emuBox(around(at, badgeSize / 2)),
    preset: 'ellipse',
    fill: fading({ slot: slide.slot }, isFaded),
    line: { colour: ground, width: 1 * emuPerPoint },
    text: {
      anchor: 'middle',
      inset: [0, 0],
      isLine: true,
      paragraphs: [paragraph(slide.letter, leastType, { bold: true, colour: ground, align: 'middle' })],
    },
  };
}

/** From the right corner of the card to the left, closer where there is no room. */
function placedFromRight(signs: readonly NativeShape[], card: Box): readonly NativeShape[] {
  const room = card.width - badgeSize - 4;
  const pitch = Math.min(badgeSize + 2, room / Math.max(1, signs.length - 1));
  return signs.map((sign, index) => {
    const right = card.x + card.width - 2 - badgeSize;
    return { ...sign, box: { ...sign.box, x: emu(right - (signs.length - 1 - index) * pitch) } };
  });
}
