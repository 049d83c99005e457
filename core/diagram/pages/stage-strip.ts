import type { Box, Geometry, TextLine } from '../geometry.ts';
import { measure } from '../text/text-metrics.ts';
import type { Interval } from './cut-geometry.ts';

/** The stages of the whole picture in small, with the parts that a sheet has marked. In px of the page. */
export interface StageStrip {
  readonly stages: readonly (Box & { readonly name?: TextLine })[];
  readonly marked: readonly Box[];
}

/** The strip: its height, the type of its names, and of the width of the sheet so much, in px. */
const strip = { height: 16, size: 8.7, share: 0.6, most: 640, gap: 2 } as const;

/** Returns the strip at the left of the foot of a sheet; a name that has no room in it is left out. */
export function stageStrip(
  { stages, frame }: Geometry,
  shown: Iterable<Interval>,
  { x, y, width }: Pick<Box, 'x' | 'y' | 'width'>,
): StageStrip {
  const whole = Math.min(strip.most, width * strip.share);
  const scale = whole / Math.max(1, frame.right - frame.headRight);
  const at = (place: number) => x + (place - frame.headRight) * scale;
  const top = y - strip.height;
  return {
    stages: stages.map((stage) => {
      const box = {
        x: at(stage.x),
        y: top,
        width: Math.max(1, stage.width * scale - strip.gap),
        height: strip.height,
      };
      const fits = measure(stage.name, strip.size) + 8 <= box.width;
      const name = {
        x: box.x + box.width / 2,
        y: top + 11,
        text: stage.name,
        size: strip.size,
        anchor: 'middle',
      } as const;
      return { ...box, ...(fits && stage.name.trim() !== '' && { name }) };
    }),
    marked: [...shown].map(({ from, to }) => ({
      ...{ x: at(from), y: top, height: strip.height },
      width: Math.max(1, (to - from) * scale - strip.gap),
    })),
  };
}
