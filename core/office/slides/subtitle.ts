import type { Box } from '../../diagram/geometry.ts';
import { wrapText } from '../../diagram/text/wrap-text.ts';
import { emuBox, type SlideCanvas } from './canvas.ts';
import { leastType, pxPerPoint } from './card-text.ts';
import { paragraph, quietInk } from './looks.ts';
import { emuPerPx, type SlideBox } from './slide.ts';

/** Above the picture: what the slide is part of, in px. */
export const subtitleHeight = 17;

/** Writes a quiet line at the top of the room, and returns what is left of it, in px. */
export function drawSubtitle(canvas: SlideCanvas, text: string, content: SlideBox): Box {
  const [x, y] = [content.x / emuPerPx, content.y / emuPerPx];
  const [width, height] = [content.width / emuPerPx, content.height / emuPerPx];
  const [line] = wrapText(text, width * 0.97, 10 * pxPerPoint, false, 1).lines;
  if (line !== undefined) {
    canvas.shape({
      name: 'What this is part of',
      alt: text,
      box: emuBox({ x, y: y - 3, width, height: subtitleHeight }),
      preset: 'rect',
      text: {
        anchor: 'middle',
        inset: [0, 0],
        isLine: true,
        paragraphs: [paragraph(line, Math.max(leastType, 10), { colour: quietInk })],
      },
    });
  }
  return { x, y: y + subtitleHeight, width, height: height - subtitleHeight };
}
