import { largest } from '../../diagram/extremes.ts';
import type { Picture, PictureStage } from '../../diagram/picture.ts';
import { type FittedPart, fitPart, type SlideRoom } from './fit-part.ts';
import { type PictureRange, wholeRange } from './part-of-picture.ts';

/** So many more slides with fewer steps each are tried before lanes are parted. */
const moreSlides = 1;

/**
 * Returns the slides of a stage: all of it, or else its steps in even parts, or else these with their lanes in parts, or else
 * the cards of one lane and step in parts.
 */
export function splitParts(
  picture: Picture,
  stage: Pick<PictureStage, 'column' | 'columns'>,
  room: SlideRoom,
): readonly FittedPart[] {
  const range = { ...wholeRange(picture), columns: { from: stage.column, to: stage.column + stage.columns } };
  if (stage.columns === 0) return [];
  let least: number | undefined;
  for (let count = 1; count <= stage.columns; count++) {
    const ranges = parted(range, 'columns', count);
    const parts = fitAll(picture, ranges, room);
    if (parts !== undefined) return parts;
    // Where its width would do, fewer steps on a slide help little: the lanes are too high.
    const isNarrow = fitAll(picture, ranges, { ...room, height: Number.POSITIVE_INFINITY }) !== undefined;
    if (isNarrow) least ??= count;
    if (least !== undefined && count >= least + moreSlides) break;
  }
  return parted(range, 'columns', least ?? stage.columns).flatMap((columns) =>
    byLanes(picture, columns, room),
  );
}

function byLanes(picture: Picture, range: PictureRange, room: SlideRoom): readonly FittedPart[] {
  for (let count = 1; count <= picture.lanes.length; count++) {
    const parts = fitAll(picture, parted(range, 'lanes', count), room);
    if (parts !== undefined) return parts;
  }
  return parted(range, 'lanes', picture.lanes.length).flatMap((lane) => byCards(picture, lane, room));
}

function byCards(picture: Picture, range: PictureRange, room: SlideRoom): readonly FittedPart[] {
  const { columns, lanes } = range;
  const own = picture.cells.filter(
    ({ column, lane }) => column >= columns.from && column < columns.to && lane === lanes.from,
  );
  const counts = new Map<number, number>();
  for (const { column } of own) counts.set(column, (counts.get(column) ?? 0) + 1);
  const most = largest([...counts.values()], 1);
  const stack = { ...range, stack: { from: 0, to: most } };
  for (let count = 1; count < most; count++) {
    const parts = fitAll(picture, parted(stack, 'stack', count), room);
    if (parts !== undefined) return parts;
  }
  // One card with more text than a slide can hold is drawn smaller: nothing of it is left out.
  return parted(stack, 'stack', most).flatMap((one) => fitPart(picture, one, room, true) ?? []);
}

function fitAll(
  picture: Picture,
  ranges: readonly PictureRange[],
  room: SlideRoom,
): readonly FittedPart[] | undefined {
  const parts: FittedPart[] = [];
  for (const range of ranges) {
    const part = fitPart(picture, range, room);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return parts;
}

function parted(range: PictureRange, by: keyof PictureRange, count: number): readonly PictureRange[] {
  const { from, to } = range[by];
  const at = (part: number) => from + Math.round(((to - from) * part) / count);
  return Array.from({ length: count }, (_, part) => ({
    ...range,
    [by]: { from: at(part), to: at(part + 1) },
  }));
}
