import { limits } from '../../limits.ts';

/** Returns a text as far as it is drawn. */
export function clipped(text: string): string {
  return text.length > limits.drawnText ? `${text.slice(0, limits.drawnText - 1)}…` : text;
}
