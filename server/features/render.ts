import { type DrawnText, drawText } from '../../core/draw-text.ts';
import type { RenderParams } from '../protocol.ts';

/** Returns the picture of a text that need not be open. */
export function render({ text, format, ...options }: RenderParams): DrawnText {
  return drawText(text, format, options);
}
