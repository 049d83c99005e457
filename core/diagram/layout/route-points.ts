import type { Box, Point } from '../geometry.ts';
import type { ArrowPlan, PlannedSegment } from '../routes/connection.ts';
import { forkSizes } from '../sizes.ts';

/** Final places of segments and of the boxes that arrows join. */
export interface Places {
  /** Returns x of a vertical segment, y of a horizontal one. */
  at(segment: PlannedSegment): number;
  /** Returns the box of an obstacle by its key; `radius` is that of its round corners. */
  box(key: string): Box & { readonly radius: number };
}

/** Returns the corners of an arrow from border to border, without those on straight stretches. */
export function pointsOf({ segments, connection }: ArrowPlan, places: Places): Point[] {
  const first = segments[0];
  const last = segments[segments.length - 1];
  if (first === undefined || last === undefined) return [];
  const source = places.box(connection.source.key);
  const target = places.box(connection.target.key);
  const second = segments[1];
  const beforeLast = segments[segments.length - 2];
  const points = connection.isExit
    ? outOfFork(source, places.at(first))
    : [onBorder(source, first, places.at(first), second ? places.at(second) : middleOf(target, first))];
  for (const [index, a] of segments.entries()) {
    const b = segments[index + 1];
    if (b === undefined) continue;
    points.push(a.vertical ? { x: places.at(a), y: places.at(b) } : { x: places.at(b), y: places.at(a) });
  }
  points.push(
    onBorder(target, last, places.at(last), beforeLast ? places.at(beforeLast) : middleOf(source, last)),
  );
  return simplify(points);
}

/** Returns the points of a route out of the fork at the right side of a box: straight on, or from its top or bottom. */
function outOfFork(source: Box, y: number): Point[] {
  const { half } = forkSizes;
  const { x, y: middle } = forkOf(source);
  if (y === middle) return [{ x: x + half, y }];
  return [
    { x, y: y < middle ? middle - half : middle + half },
    { x, y },
  ];
}

/** Returns the middle of the fork at the right side of a box. */
export function forkOf({ x, y, width, height }: Box): Point {
  return { x: x + width + forkSizes.half, y: y + height / 2 };
}

/** The middle of a box along a segment, as y of a vertical one and x of a horizontal one. */
function middleOf({ x, y, width, height }: Box, { vertical }: PlannedSegment): number {
  return vertical ? (y + (y + height)) / 2 : (x + (x + width)) / 2;
}

/** Returns the point at which a segment meets a box: on its edge, or on the curve of a round end. */
function onBorder(
  box: Box & { readonly radius: number },
  segment: PlannedSegment,
  at: number,
  towards: number,
): Point {
  const { x, y, width, height, radius } = box;
  const [right, bottom] = [x + width, y + height];
  const isBehind = towards > middleOf(box, segment);
  if (segment.vertical) return { x: at, y: isBehind ? bottom : y };
  const rise = Math.max(0, radius - Math.min(at - y, bottom - at));
  const inset = radius - Math.sqrt(Math.max(0, radius ** 2 - rise ** 2));
  return { x: isBehind ? right - inset : x + inset, y: at };
}

function simplify(points: readonly Point[]): Point[] {
  return points.filter((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (before === undefined || after === undefined) return true;
    const straight =
      (before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y);
    return !straight;
  });
}
