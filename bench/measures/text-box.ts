import type { Box, TextLine } from '../../core/diagram/geometry.ts';
import { measure } from '../../core/diagram/text/text-metrics.ts';

/** Returns the box of a line of text in px: as wide as it runs, from the top of its capitals to the end of its tails. */
export function textBox({ x, y, text, size, bold, anchor }: TextLine): Box {
  const width = measure(text, size, bold);
  const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
  return { x: left, y: y - size * 0.8, width, height: size * 1.05 };
}
