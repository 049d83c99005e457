import type { Box, Point } from '../geometry.ts';
import { channelSizes } from '../sizes.ts';
import { px } from './svg.ts';

/** A part of a line that is left out, in px from its beginning. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

/** A corner or an end of a line: how far along it is, and how far from it its curve begins and ends. */
interface Corner extends Point {
  readonly at: number;
  readonly radius: number;
}

/** Returns how far along a line each point is that lies on one of its pieces, in px; of others nothing. */
export function placesAlong(line: readonly Point[], points: readonly Point[]): number[] {
  return points.flatMap((point) => {
    let length = 0;
    for (const [index, b] of line.entries()) {
      const a = line[index - 1];
      if (a === undefined) continue;
      const isOn =
        (a.x === b.x && point.x === a.x && (point.y - a.y) * (point.y - b.y) <= 0) ||
        (a.y === b.y && point.y === a.y && (point.x - a.x) * (point.x - b.x) <= 0);
      if (isOn) return [length + distance(a, point)];
      length += distance(a, b);
    }
    return [];
  });
}

/** Returns the stretches of a line that lie in a box. */
export function stretchesIn(line: readonly Point[], { x, y, width, height }: Box): Gap[] {
  const found: Gap[] = [];
  let length = 0;
  for (const [index, b] of line.entries()) {
    const a = line[index - 1];
    if (a === undefined) continue;
    const start = length;
    length += distance(a, b);
    const isLevel = a.y === b.y;
    const isBeside = isLevel ? a.y < y || a.y > y + height : a.x < x || a.x > x + width;
    if (isBeside) continue;
    const [from, to] = isLevel ? [x - a.x, x + width - a.x] : [y - a.y, y + height - a.y];
    const forward = isLevel ? b.x >= a.x : b.y >= a.y;
    const low = Math.max(start, start + (forward ? from : -to));
    const high = Math.min(length, start + (forward ? to : -from));
    if (low < high) found.push({ from: low, to: high });
  }
  return found;
}

/** Returns the path data of a line through points with round corners, without what lies in the gaps. */
export function linePath(line: readonly Point[], gaps: readonly Gap[]): string {
  const open = joined(gaps);
  const corners = cornersOf(line, open);
  let d = '';
  for (const [index, corner] of corners.entries()) {
    const before = corners[index - 1];
    if (before === undefined) continue;
    const from = before.at + before.radius;
    const to = corner.at - corner.radius;
    let at = from;
    if (d === '') d = move(pointAt(before, corner, at));
    for (const gap of open) {
      if (gap.to <= at || gap.from >= to) continue;
      if (gap.from > at) d += draw(pointAt(before, corner, gap.from));
      at = Math.min(gap.to, to);
      d += move(pointAt(before, corner, at));
    }
    if (at < to) d += draw(pointAt(before, corner, to));
    const after = corners[index + 1];
    if (after === undefined || corner.radius === 0) continue;
    const leave = pointAt(corner, after, corner.at + corner.radius);
    d += `Q${px(corner.x)} ${px(corner.y)} ${px(leave.x)} ${px(leave.y)}`;
  }
  return d;
}

/** The length of a piece between two corners that stays straight at each of them, in px. */
const straightBetween = 3;

/** Overlapping gaps as one, in their order. */
function joined(gaps: readonly Gap[]): Gap[] {
  const found: Gap[] = [];
  for (const gap of [...gaps].sort((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    // A piece that is shorter than it is wide would be a speck.
    if (last !== undefined && gap.from - last.to < 3)
      found[found.length - 1] = { from: last.from, to: Math.max(last.to, gap.to) };
    else found.push(gap);
  }
  return found;
}

/** The corners with as much of a curve as their pieces and the gaps beside them leave. */
function cornersOf(line: readonly Point[], gaps: readonly Gap[]): Corner[] {
  let at = 0;
  return line.map((point, index) => {
    const [before, after] = [line[index - 1], line[index + 1]];
    if (before !== undefined) at += distance(before, point);
    if (before === undefined || after === undefined) return { ...point, at, radius: 0 };
    const shorter = Math.min(distance(before, point), distance(point, after));
    // Two corners close together leave something straight between them, or they would look like one slant.
    let radius = Math.min(channelSizes.corner, Math.max(shorter / 4, shorter / 2 - straightBetween));
    for (const gap of gaps) radius = Math.max(0, Math.min(radius, Math.max(gap.from - at, at - gap.to)));
    return { ...point, at, radius };
  });
}

function pointAt(a: Corner, b: Corner, at: number): Point {
  const share = b.at === a.at ? 0 : (at - a.at) / (b.at - a.at);
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

function move({ x, y }: Point): string {
  return `M${px(x)} ${px(y)}`;
}

function draw({ x, y }: Point): string {
  return `L${px(x)} ${px(y)}`;
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}
