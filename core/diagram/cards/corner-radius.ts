import type { CardShape } from '../shapes.ts';
import { cardSizes } from '../sizes.ts';

/** Returns the radius in px of the corners of a card of the given height; the ends of a pill are half round at most. */
export function cornerRadius(shape: CardShape, height: number): number {
  if (shape === 'dot') return height / 2;
  if (shape === 'pill') return Math.min(20, height / 2);
  return shape === 'page' ? 4 : cardSizes.radius;
}
