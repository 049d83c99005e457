import { durationText } from '../../values/duration-text.ts';
import type { Badge, PictureCell } from '../picture.ts';
import { badgeSizes, waitSizes } from '../sizes.ts';
import { measure } from '../text/text-metrics.ts';

/** The upper edge of a card with what stands on it, measured: its wait at the left, its badges at the right. Sizes in px. */
export interface TopEdge {
  readonly wait?: WaitTab;
  readonly badges: readonly Badge[];
  /** What the badges ask of the edge; 0 without any. */
  readonly badgesWidth: number;
  /** How far it reaches above the card. */
  readonly height: number;
}

/** The tab that says how long the customer waits. */
export interface WaitTab {
  readonly text: string;
  /** Of the whole tab, with its clock. */
  readonly width: number;
}

/** Measures what stands on the upper edge of the card of a cell. */
export function measureTopEdge(cell: PictureCell): TopEdge {
  const wait = waitTab(cell);
  const { badges } = cell;
  return {
    ...(wait && { wait }),
    badges,
    badgesWidth: badges.reduce((sum, badge) => sum + badgePitch(badge), 0),
    height: wait ? waitSizes.height : badges.length > 0 ? badgeSizes.overhang : 0,
  };
}

/** Returns what one badge asks of the edge it stands on, in px: more where it stands for several texts and has their count. */
export function badgePitch({ texts }: Badge): number {
  return texts.length > 1 ? badgeSizes.counted : badgeSizes.pitch;
}

function waitTab({ wait }: PictureCell): WaitTab | undefined {
  if (wait === undefined) return undefined;
  const text = `waits ${durationText(wait)}`;
  return { text, width: Math.ceil(measure(text, waitSizes.size) + waitSizes.height + 10) };
}
