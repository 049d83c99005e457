import { largest } from '../../diagram/extremes.ts';
import type { Geometry } from '../../diagram/geometry.ts';
import { layoutPicture } from '../../diagram/layout.ts';
import type { Key, Picture, PictureCell } from '../../diagram/picture.ts';
import { headSizes, lineNameSizes, stepSizes } from '../../diagram/sizes.ts';
import { wrapText } from '../../diagram/text/wrap-text.ts';
import { cardLines, leastScale, leastType, linePitch, linesHeight, pxPerPoint } from './card-text.ts';
import { type PictureRange, partOfPicture } from './part-of-picture.ts';
import { type Need, type Stretching, stretching } from './stretch.ts';

/** A part of the picture on a slide: as it is laid out, how it is stretched, and its scale. */
export interface FittedPart {
  readonly range: PictureRange;
  readonly picture: Picture;
  readonly geometry: Geometry;
  readonly cells: ReadonlyMap<Key, PictureCell>;
  readonly at: (y: number) => number;
  readonly scale: number;
}

/** The width and height of the room for a picture, in px of the slide. */
export interface SlideRoom {
  readonly width: number;
  readonly height: number;
}

/** Cards on slides: between so many px wide, their texts so far from their edges. */
export const slideCards = { least: 96, most: 300, side: 6, edge: 4, round: 12, fold: 5 } as const;

/** A picture is drawn no larger than that. */
const mostScale = 1.35;

/** The layouts that are tried for one slide at most. */
const mostTries = 3;

/**
 * Returns a part of a picture placed for a slide, with cards as wide as there is room and no type smaller than the least.
 * `undefined` when it does not fit; with `force` it is drawn smaller then.
 */
export function fitPart(
  whole: Picture,
  range: PictureRange,
  room: SlideRoom,
  force = false,
): FittedPart | undefined {
  const picture = partOfPicture(whole, range);
  const cells = new Map(picture.cells.map((cell) => [cell.key, cell]));
  const widest = room.width / leastScale;
  const count = Math.max(1, picture.steps.length);
  const { least, most } = slideCards;
  let columnWidth = Math.min(most, Math.max(least, (widest - headSizes.width) / count - 56));
  for (let tries = 0; tries < mostTries; tries++) {
    const geometry = layoutPicture(picture, { columnWidth });
    const { frame } = geometry;
    const width = frame.right - frame.left;
    if (width > widest && columnWidth > least && tries < mostTries - 1) {
      columnWidth = Math.max(least, columnWidth - (width - widest) / count - 2);
      continue;
    }
    const isTooWide = width > widest;
    if (isTooWide && !force) return undefined;
    const stretched = stretchingOf(picture, geometry);
    const own = Math.min(room.width / width, room.height / stretched.least);
    if (own < leastScale && !force) return undefined;
    const scale = Math.min(own, mostScale, Math.max(leastScale, room.height / stretched.natural));
    const at = stretched.to(room.height / scale);
    return { range, picture, geometry, cells, at, scale };
  }
  return undefined;
}

/** The heights of everything with text, as it is written on a slide whose scale is the least. */
function stretchingOf(picture: Picture, geometry: Geometry): Stretching {
  const { frame, cells, steps, lanes, lines, links, emotion } = geometry;
  const quiet = (leastType * pxPerPoint) / leastScale;
  const byKey = new Map(picture.cells.map((cell) => [cell.key, cell]));
  const needs: Need[] = [];
  for (const box of cells) {
    const cell = byKey.get(box.key);
    if (cell === undefined) continue;
    const text = linesHeight(cardLines(cell), box.width - 2 * textSide(box.shape), leastScale);
    const edge = box.shape === 'page' ? slideCards.fold + 1 : slideCards.edge;
    needs.push({ y: box.y, height: box.height, least: Math.max(22, text + 2 * edge) });
    // Badges stand on the upper edge.
    if (box.badges.length > 0) needs.push({ y: box.y - 12, height: 12, least: 10 });
  }
  const heads = largest(
    steps.map((step) => stepHeight(step.name, quietOf(step.texts), step.width, quiet)),
    0,
  );
  needs.push({ y: frame.stepTop, height: frame.rowsTop - frame.stepTop, least: heads });
  if (emotion) needs.push({ y: emotion.y, height: emotion.height, least: emotion.height * 0.55 });
  for (const lane of lanes) {
    const text = laneHeadHeight(lane.name, roleHint(lane.texts), quiet);
    const pills = lane.lineAbove || lane.lineBeneath ? lineNameSizes.height : 0;
    // The whole lane is as high as its head asks for; its gaps give way as long as that leaves enough.
    if (text + pills > lane.height * 0.6)
      needs.push({ y: lane.y, height: lane.height, least: Math.min(lane.height, text + pills) });
  }
  for (const { y } of lines) needs.push({ y: y - 9, height: 18, least: 16 });
  for (const { label } of links) {
    if (label)
      needs.push({ y: label.y, height: label.height, least: label.texts.length * quiet * linePitch });
  }
  return stretching(frame.stepTop, frame.bodyBottom, needs);
}

/** Returns how far text keeps from the left and right edge of a card, in px of the picture. */
export function textSide(shape: Geometry['cells'][number]['shape']): number {
  return shape === 'pill' ? slideCards.round : slideCards.side;
}

/** Returns the height of the head of a step in px of the picture: its number, its name and its quiet line. */
export function stepHeight(name: string, quietText: string, width: number, quiet: number): number {
  const names = wrapText(name === '' ? '…' : name, width * 0.97, stepSizes.name, true).lines.length;
  const quiets = quietText === '' ? 0 : wrapText(quietText, width * 0.97, quiet).lines.length;
  return stepHeadTop + names * stepSizes.name * linePitch + quiets * quiet * linePitch + 8;
}

/** From the top of the head of a step to its name. */
export const stepHeadTop = 28;

/** Returns the height of the head of a lane in px of the picture. */
export function laneHeadHeight(name: string, hint: string, quiet: number): number {
  const names = wrapText(name, laneHeadRoom * 0.97, headSizes.name, true).lines.length;
  const hints = hint === '' ? 0 : wrapText(hint, laneHeadRoom * 0.97, quiet).lines.length;
  return names * headSizes.name * linePitch + hints * quiet * linePitch + 6;
}

/** The room for text in the head of a lane. */
export const laneHeadRoom = headSizes.width - 24;

/** Returns what a lane's head says of its role. */
export function roleHint(texts: Geometry['lanes'][number]['texts']): string {
  return texts
    .filter(({ tone }) => tone === 'quiet')
    .map(({ text }) => text)
    .join(' ');
}

/** Returns the quiet text of the head of a step: where, and how long it takes. */
export function quietOf(texts: Geometry['steps'][number]['texts']): string {
  return texts
    .filter(({ tone }) => tone === 'quiet')
    .map(({ text }) => text)
    .join(' ');
}
