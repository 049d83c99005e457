import type { Point } from '../geometry.ts';
import { px } from './svg.ts';

/**
 * Returns a smooth path through points from left to right that never swings beyond them: cubic pieces with the
 * tangents of Fritsch and Carlson, Monotone Piecewise Cubic Interpolation, 1980.
 */
export function smoothPath(points: readonly Point[]): string {
  const slopes: number[] = [];
  for (let index = 0; index + 1 < points.length; index++) {
    const a = points[index];
    const b = points[index + 1];
    if (a && b) slopes.push((b.y - a.y) / (b.x - a.x));
  }
  const tangent = (index: number): number => {
    const before = slopes[index - 1];
    const after = slopes[index];
    if (before === undefined || after === undefined) return 0;
    return before * after <= 0 ? 0 : (2 * before * after) / (before + after);
  };
  let d = '';
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    if (before === undefined) {
      d = `M${px(point.x)} ${px(point.y)}`;
      continue;
    }
    const third = (point.x - before.x) / 3;
    d +=
      `C${px(before.x + third)} ${px(before.y + tangent(index - 1) * third)}` +
      ` ${px(point.x - third)} ${px(point.y - tangent(index) * third)} ${px(point.x)} ${px(point.y)}`;
  }
  return d;
}
