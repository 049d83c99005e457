import { channelSizes } from '../sizes.ts';

/**
 * A box that arrows begin and end at and otherwise go around. Columns and lanes are numbered from 0; heights are in px
 * below the top of what the lane holds.
 */
export interface Obstacle {
  /** Unique among all obstacles. */
  readonly key: string;
  readonly lane: number;
  /** First and last column that it covers. */
  readonly first: number;
  readonly last: number;
  readonly top: number;
  readonly height: number;
  /** The height of what stands on it that arrows go around as well. */
  readonly overhang: number;
  /** The height above it that what is written on arrows to the next above it takes; arrows across go around it. */
  readonly written: number;
  /** Half the width of the narrowest column that it covers. */
  readonly half: number;
  /** True, by column from the first, when nothing else of the lane stands above or beneath it. */
  readonly openTop: readonly boolean[];
  readonly openBottom: readonly boolean[];
  /** Keys of what stands directly above or beneath it in a stack of one column. */
  readonly above?: string;
  readonly beneath?: string;
  /** The length at both ends of its upper and its lower edge that is kept from arrows. */
  readonly corner: number;
  /** The length at the right end of its upper edge that is kept from them, if that is more. */
  readonly topRight: number;
  /** Present when the end mark stands at the middle of its right side, which arrows go around. */
  readonly isEnd?: boolean;
}

/** A range of offsets in px; there is none where `high` is less than `low`. */
export interface OffsetRange {
  readonly low: number;
  readonly high: number;
}

/** Returns how far a vertical arrow may be from the middle of a column to meet the upper or lower edge of an obstacle. */
export function edgeRange({ half, corner, topRight }: Obstacle, edge: 'top' | 'bottom'): OffsetRange {
  const low = -half + corner;
  const high = half - Math.max(corner, edge === 'top' ? topRight : 0);
  return low <= high ? { low, high } : { low: -half + corner, high: half - corner };
}

/** Returns the heights at which a horizontal arrow can meet a side of an obstacle. */
export function sideRange({ top, height }: Obstacle): OffsetRange {
  return { low: top + channelSizes.side, high: top + height - channelSizes.side };
}

/** Returns the height of the middle of an obstacle. */
export function middleOf({ top, height }: Obstacle): number {
  return top + height / 2;
}
