import type { Obstacle } from './obstacle.ts';
import type { Segment } from './segment.ts';

/** An arrow to be planned from one obstacle to another. */
export interface Connection {
  readonly source: Obstacle;
  readonly target: Obstacle;
  /** True for the customer's path, which is planned before others. */
  readonly isPath: boolean;
  /** Present when it is one of several that leave the fork at the right side of its source. */
  readonly isExit?: boolean;
  /** Of arrows to one obstacle, those with the same bundle join before it and share its last piece and head. */
  readonly bundle?: string;
  /** Present when it has a head at its source as well. */
  readonly isMutual?: boolean;
  /** Size of the box of what is written on it, in px; absent when nothing is. */
  readonly label?: LabelSize;
}

/** Size of a label in px. */
export interface LabelSize {
  readonly width: number;
  readonly height: number;
}

/** The route that an arrow takes, from its source to its target; neighbouring segments meet at corners. */
export interface ArrowPlan {
  readonly connection: Connection;
  readonly segments: readonly PlannedSegment[];
  /** The arrow whose last segment it shares. */
  readonly joins?: Connection;
  /** Present when there was no room for it at its ends: it strikes what is written there, or another arrow. */
  readonly isCrowded?: true;
}

/** A segment with its place across a column's middle or a row, in px; tracks of gutters and levels come later. */
export type PlannedSegment = Segment & { readonly offset: number };
