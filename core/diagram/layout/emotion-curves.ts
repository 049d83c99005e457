import { smallest } from '../extremes.ts';
import type { EmotionCurve, Face, Frame, TextLine } from '../geometry.ts';
import type { MainPath } from '../main-path.ts';
import type { Picture } from '../picture.ts';
import { curveSizes, emotionSizes, headSizes } from '../sizes.ts';
import { wrapText } from '../text/wrap-text.ts';
import type { Grid } from './grid.ts';

/** Returns the height in px of a row with so many curves: their names stand in its head. */
export function curvesHeight(count: number): number {
  return Math.max(emotionSizes.height, curveSizes.names + count * curveSizes.line + curveSizes.edge);
}

/** The place of a row of curves. */
export interface CurvesPlace {
  readonly grid: Grid;
  readonly frame: Frame;
  readonly y: number;
  readonly height: number;
}

/**
 * Places the curves of several personas. Their points in a column stand beside each other, each curve a little right of the
 * one before, so that none hides another; their names stand at their ends as far as there is room, and whole in the head.
 */
export function placeCurves(
  { curves = [], steps }: Picture,
  { aside }: MainPath,
  { grid, frame, y, height }: CurvesPlace,
): readonly EmotionCurve[] {
  const middle = y + height / 2;
  const widths = steps.map((_, column) => grid.width(column));
  const narrowest = Math.min(smallest(widths), 1000);
  const pitch = Math.min(curveSizes.pitch, (narrowest - 4) / Math.max(1, curves.length));
  const radius = Math.min(curveSizes.marker, pitch * 0.42);
  const placed = curves.map((name, index) => {
    const shift = (index - (curves.length - 1) / 2) * pitch;
    const points: Face[] = [];
    for (const [column, step] of steps.entries()) {
      const value = step.emotions?.[index];
      if (value === undefined || value === null) continue;
      const emotion = Math.min(2, Math.max(-2, value));
      points.push({
        key: step.key,
        name: step.name,
        column,
        emotion,
        ...(aside.has(column) && { isAside: true as const }),
        x: grid.left(column) + (widths[column] ?? 0) / 2 + shift,
        y: middle - emotion * emotionSizes.step,
      });
    }
    return { name, points, radius, head: headLine(name, index, { grid, frame, y, height }, curves.length) };
  });
  const last = steps.length - 1;
  const right = grid.left(last) + (widths[last] ?? 0) / 2 + ((curves.length - 1) / 2) * pitch + radius;
  const ends = endNames(placed, { x: right + 8, right: frame.right - 4, y, height });
  return placed.map((curve, index) => {
    const end = ends.get(index);
    return end === undefined ? curve : { ...curve, end };
  });
}

/** The name of a curve in the head, with the place of its sign. */
function headLine(name: string, index: number, { frame, y, height }: CurvesPlace, count: number) {
  const content = curveSizes.names + count * curveSizes.line;
  const top = y + (height - content) / 2 + curveSizes.names + index * curveSizes.line;
  const x = frame.left + headSizes.text;
  return {
    sign: { x: frame.left + headSizes.icon, y: top + curveSizes.line / 2 },
    text: fitted(name, { x, y: top + 11 }, frame.headRight - x - 6),
  };
}

/**
 * The names at the ends of curves, in one line or two, at the height of the last point as far as they leave each other
 * room.
 */
function endNames(
  curves: readonly { readonly name: string; readonly points: readonly Face[] }[],
  {
    x,
    right,
    y,
    height,
  }: { readonly x: number; readonly right: number; readonly y: number; readonly height: number },
): ReadonlyMap<number, NonNullable<EmotionCurve['end']>> {
  const { endLine, leastName, name: size, sign } = curveSizes;
  const found = new Map<number, NonNullable<EmotionCurve['end']>>();
  const room = right - x - sign;
  if (room < leastName) return found;
  const endsOf = (most: number) =>
    curves.flatMap(({ name, points }, index) => {
      const end = points.at(-1);
      const { lines } = wrapText(name, room, size, false, most);
      return end === undefined ? [] : [{ index, name, lines, y: end.y, height: lines.length * endLine + 3 }];
    });
  const isLow = (ends: readonly { readonly height: number }[]) =>
    ends.reduce((sum, one) => sum + one.height, 0) <= height;
  const inTwo = endsOf(2);
  const ends = isLow(inTwo) ? inTwo : endsOf(1);
  ends.sort((a, b) => a.y - b.y || a.index - b.index);
  let free = y;
  for (const end of ends) {
    end.y = Math.max(end.y, free + end.height / 2);
    free = end.y + end.height / 2;
  }
  let limit = y + height;
  for (const end of ends.toReversed()) {
    end.y = Math.min(end.y, limit - end.height / 2);
    limit = end.y - end.height / 2;
  }
  for (const end of ends) {
    const top = end.y - (end.lines.length * endLine) / 2;
    const texts = end.lines.map((text, line) => ({
      ...{ x: x + sign, y: top + line * endLine + 9.5, text, size },
      ...(end.lines.join(' ') !== end.name && { full: end.name }),
    }));
    found.set(end.index, { sign: { x: x + sign / 2 - 2, y: end.y }, texts });
  }
  return found;
}

function fitted(name: string, place: { readonly x: number; readonly y: number }, room: number): TextLine {
  const [text = ''] = wrapText(name, room, curveSizes.name, false, 1).lines;
  return { ...place, text, size: curveSizes.name, ...(text !== name && { full: name }) };
}
