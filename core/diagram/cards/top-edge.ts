import { durationText } from '../../values/duration-text.ts';
import type { Badge, PictureCell } from '../picture.ts';
import { badgeSizes, cardSizes, waitSizes } from '../sizes.ts';
import { measure } from '../text/text-metrics.ts';

/** The badges on the upper edge of a card, from its right corner to the left, and the wait inside, measured. Sizes in px. */
export interface TopEdge {
  readonly wait?: WaitLine;
  readonly badges: readonly Badge[];
  /** The width of the badges on the edge; 0 without any. */
  readonly badgesWidth: number;
  /** The height by which it reaches above the card. */
  readonly height: number;
}

/** The line that says how long the customer waits. */
export interface WaitLine {
  readonly text: string;
  /** Of the whole line, with its clock. */
  readonly width: number;
}

/** The upper edge of a card of known width. */
export interface FittedEdge extends TopEdge {
  /** By how much badges move together: 1 when there is room for all. */
  readonly squeeze: number;
}

/** Room in px on an upper edge for an arrow. */
const arrowRoom = 16;

/** Fits badges to the width of a card in px, with a place for an arrow from above. */
export function fitTopEdge(edge: TopEdge, width: number): FittedEdge {
  const room = width - badgeSizes.inset - cardSizes.padding - arrowRoom;
  const squeeze = edge.badgesWidth > room ? room / edge.badgesWidth : 1;
  return { ...edge, squeeze, badgesWidth: edge.badgesWidth * squeeze };
}

/** Returns the least width of a card in px at which its badges stand as they were fitted. */
export function edgeWidth({ badges, badgesWidth }: FittedEdge): number {
  return badges.length === 0 ? 0 : cardSizes.padding + badgesWidth + badgeSizes.inset + arrowRoom;
}

/** Measures what stands on the upper edge of the card of a cell, and its wait. */
export function measureTopEdge(cell: PictureCell): TopEdge {
  const wait = waitLine(cell);
  const { badges } = cell;
  return {
    ...(wait && { wait }),
    badges,
    badgesWidth: badges.reduce((sum, badge) => sum + badgePitch(badge), 0),
    height: badges.length > 0 ? badgeSizes.overhang : 0,
  };
}

/** Returns what one badge asks of the edge it stands on, in px: more where it stands for several texts and has their count. */
export function badgePitch({ texts }: Badge): number {
  return texts.length > 1 ? badgeSizes.counted : badgeSizes.pitch;
}

function waitLine({ wait }: PictureCell): WaitLine | undefined {
  if (wait === undefined) return undefined;
  const text = `waits ${durationText(wait)}`;
  return { text, width: Math.ceil(measure(text, waitSizes.size) + waitSizes.height + 10) };
}
