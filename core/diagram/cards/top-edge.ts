import { durationText } from '../../values/duration-text.ts';
import type { Badge, PictureCell } from '../picture.ts';
import { badgeSizes, edgeCorner, waitSizes } from '../sizes.ts';
import { measure } from '../text/text-metrics.ts';

/** The badges on the upper edge of a card, from its right corner to the left, and the wait inside, measured. Sizes in px. */
export interface TopEdge {
  readonly wait?: WaitLine;
  readonly badges: readonly Badge[];
  /** From the middle of the badge at the right to that of the one at the left; 0 for one and without any. */
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
  /** The length at the right end of the edge that badges keep from arrows; 0 without any. */
  readonly taken: number;
}

/** Room in px on an upper edge for arrows, from the corner. */
const arrowRoom = 18;

/** From the right end of an upper edge to the middle of its last badge. */
const lastBadge = badgeSizes.inset + 4;

/** From the middle of a badge to an arrow beside it. */
const besideBadge = badgeSizes.size / 2 + 6;

/** Fits badges to the width of a card in px, with a place for an arrow from above. */
export function fitTopEdge(edge: TopEdge, width: number): FittedEdge {
  if (edge.badges.length === 0) return { ...edge, squeeze: 1, taken: 0 };
  const room = Math.max(0, width - edgeCorner - arrowRoom - lastBadge - besideBadge);
  const squeeze = edge.badgesWidth > room ? room / edge.badgesWidth : 1;
  return { ...edge, squeeze, taken: lastBadge + edge.badgesWidth * squeeze + besideBadge };
}

/** Returns the least width of a card in px at which its badges stand as they were fitted. */
export function edgeWidth({ taken }: FittedEdge): number {
  return taken === 0 ? 0 : edgeCorner + arrowRoom + taken;
}

/** Measures what stands on the upper edge of the card of a cell, and its wait. */
export function measureTopEdge(cell: PictureCell): TopEdge {
  const wait = waitLine(cell);
  const { badges } = cell;
  return {
    ...(wait && { wait }),
    badges,
    // The count stands at the right of a badge: of the last one, beside the card's corner.
    badgesWidth: badges.slice(0, -1).reduce((sum, badge) => sum + badgePitch(badge), 0),
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
