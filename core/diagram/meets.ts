import type { Box } from './geometry.ts';

/** Returns whether two boxes come nearer to each other than `margin` px; below 0, whether they overlap by more. */
export function meets(a: Box, b: Box, margin: number): boolean {
  return (
    a.x < b.x + b.width + margin &&
    b.x < a.x + a.width + margin &&
    a.y < b.y + b.height + margin &&
    b.y < a.y + a.height + margin
  );
}
