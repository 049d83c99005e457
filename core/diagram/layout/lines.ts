import type { Frame, LineBox, LineKind } from '../geometry.ts';
import type { Picture } from '../picture.ts';
import { lineNameSizes as sizes } from '../sizes.ts';
import { measure } from '../text/text-metrics.ts';
import type { LanePlace } from './lane-boxes.ts';
import { lineBetween } from './line-between.ts';

const lineNames: Readonly<Record<LineKind, string>> = {
  interaction: 'Line of interaction',
  visibility: 'Line of visibility',
  internal: 'Line of internal interaction',
};

/**
 * Places the three lines of a blueprint (Shostack 1984, Bitner 2008), each between the two neighbouring lanes it
 * parts. Where a role is missing between two lanes, the uppermost of the lines that fall together. Names
 * stand over the lane heads, where no arrow passes and which are high enough for them.
 */
export function lineBoxes(picture: Picture, lanes: readonly LanePlace[], frame: Frame): LineBox[] {
  const lines: LineBox[] = [];
  for (let index = 0; index + 1 < picture.lanes.length; index++) {
    const place = lanes[index + 1];
    const kind = lineBetween(picture.lanes[index]?.role, picture.lanes[index + 1]?.role);
    if (place === undefined || kind === undefined) continue;
    const { y } = place.box;
    const width = Math.ceil(measure(lineNames[kind], sizes.size, true)) + 16;
    const x = frame.headRight - width - 8;
    lines.push({
      kind,
      y,
      x1: frame.left,
      x2: frame.right,
      pill: { x, y: y - sizes.height / 2, width, height: sizes.height },
      text: {
        x: x + width / 2,
        y: y + 3.5,
        text: lineNames[kind],
        size: sizes.size,
        bold: true,
        anchor: 'middle',
      },
    });
  }
  return lines;
}
