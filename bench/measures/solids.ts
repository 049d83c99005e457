import type { Box, CellBox } from '../../core/diagram/geometry.ts';
import { badgeSizes, endMark } from '../../core/diagram/sizes.ts';

/** Something that stands on the page, with its name in a message. */
export interface Solid extends Box {
  readonly name: string;
}

/** Returns what a cell puts on the page: its card, the tab of its wait, its badges, the mark at the end of the customer's path. */
export function solidsOf({ key, x, y, width, height, wait, badges, end }: CellBox): readonly Solid[] {
  const half = badgeSizes.size / 2;
  return [
    { x, y, width, height, name: `the card ${key}` },
    ...(wait
      ? [{ x: wait.x, y: wait.y, width: wait.width, height: wait.height, name: `the wait of ${key}` }]
      : []),
    ...badges.map((badge) => ({
      x: badge.x - half,
      y: badge.y - half,
      width: badgeSizes.size,
      height: badgeSizes.size,
      name: `a badge of ${key}`,
    })),
    ...(end
      ? [
          {
            x: end.x - endMark.radius,
            y: end.y - endMark.radius,
            width: 2 * endMark.radius,
            height: 2 * endMark.radius,
            name: `the end at ${key}`,
          },
        ]
      : []),
  ];
}
