import type { Geometry, Point } from '../../core/diagram/geometry.ts';
import { segmentsOf } from './segments.ts';

/** A mark so near to a crossing, in px, is its mark. */
const nearEnough = 1;

/** Returns the places where one arrow crosses another and neither has a mark there, such as a jump. */
export function unmarkedCrossings({ links }: Pick<Geometry, 'links'>): Point[] {
  const arrows = links.map(({ points, jumps }) => {
    const pieces = segmentsOf(points);
    const isLevel = ({ a, b }: { a: Point; b: Point }) => a.y === b.y;
    return { jumps, level: pieces.filter(isLevel), upright: pieces.filter((piece) => !isLevel(piece)) };
  });
  const found: Point[] = [];
  for (const one of arrows) {
    for (const { a, b } of one.level) {
      for (const other of arrows) {
        if (other === one) continue;
        for (const upright of other.upright) {
          const at = { x: upright.a.x, y: a.y };
          if (!isBetween(at.x, a.x, b.x) || !isBetween(at.y, upright.a.y, upright.b.y)) continue;
          if (![...one.jumps, ...other.jumps].some((jump) => isNear(jump, at))) found.push(at);
        }
      }
    }
  }
  return found;
}

function isBetween(value: number, one: number, other: number): boolean {
  return value > Math.min(one, other) && value < Math.max(one, other);
}

function isNear(one: Point, other: Point): boolean {
  return Math.abs(one.x - other.x) <= nearEnough && Math.abs(one.y - other.y) <= nearEnough;
}
