import type { ArrowChannel, ArrowLevel } from './channels.ts';

/** A straight piece of a route: along a channel between two levels, or along a level between two channels. */
export type Segment = Reach &
  (
    | {
        readonly vertical: true;
        readonly along: ArrowChannel;
        readonly first: ArrowLevel;
        readonly last: ArrowLevel;
      }
    | {
        readonly vertical: false;
        readonly along: ArrowLevel;
        readonly first: ArrowChannel;
        readonly last: ArrowChannel;
      }
  );

/** Direction and length of a segment. `first` of a segment is never behind `last`, in the order of their places. */
interface Reach {
  /** True when it runs down, or to the right. */
  readonly ahead: boolean;
  /** Approximate extent in px, a little more than it takes; `from` is at most `to`. */
  readonly from: number;
  readonly to: number;
}
