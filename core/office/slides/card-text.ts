import { feelingWord } from '../../diagram/feelings.ts';
import type { PictureCell } from '../../diagram/picture.ts';
import { cardSizes } from '../../diagram/sizes.ts';
import { withoutSoftHyphens } from '../../diagram/text/syllables.ts';
import { wrapText } from '../../diagram/text/wrap-text.ts';
import { durationText } from '../../values/duration-text.ts';

/** The least size of type on a slide in points, and the px in which a point is 1/72 inch. */
export const leastType = 9;
export const pxPerPoint = 96 / 72;

/** The least size in px by which a picture is drawn whose names keep the least type. */
export const leastScale = (leastType * pxPerPoint) / cardSizes.name;

/** A line of what a card says, as long as it is: PowerPoint breaks it. */
export interface CardLine {
  readonly text: string;
  readonly look: 'wait' | 'name' | 'quiet';
}

/** From line to line, as a share of the size of the type. */
export const linePitch = 1.22;

/** Returns what stands on a card: how long one waits, its name, who does it and where, and where cut arrows lead. */
export function cardLines(cell: PictureCell): readonly CardLine[] {
  const quiet = [
    [cell.by.join(', '), cell.systems.join(', ')].filter((text) => text !== '').join(' · '),
    ...(cell.stubs ?? []).map(({ way, text }) => (way === 'to' ? `→ ${text}` : `← ${text}`)),
    ...(cell.emotion === undefined ? [] : [`feels ${feelingWord(cell.emotion)}`]),
  ];
  const lines: CardLine[] = [
    ...(cell.wait === undefined ? [] : [{ text: `waits ${durationText(cell.wait)}`, look: 'wait' as const }]),
    { text: cell.name === '' ? '…' : cell.name, look: 'name' },
    ...quiet.filter((text) => text !== '').map((text) => ({ text, look: 'quiet' as const })),
  ];
  return lines.map((line) => ({ ...line, text: withoutSoftHyphens(line.text) }));
}

/** Returns the size of a line's type, in px of a picture that is drawn at a scale. */
export function lineSize({ look }: CardLine, scale: number): number {
  if (look === 'name') return cardSizes.name;
  return Math.max(cardSizes.detail, (leastType * pxPerPoint) / scale);
}

/** Returns the height that lines take at a width, in px of a picture that is drawn at a scale. */
export function linesHeight(lines: readonly CardLine[], width: number, scale: number): number {
  let height = 0;
  for (const line of lines) {
    const size = lineSize(line, scale);
    // What draws the slide measures a little otherwise.
    const count = wrapText(line.text, width * 0.97, size).lines.length;
    height += Math.max(1, count) * size * linePitch;
  }
  return height;
}
