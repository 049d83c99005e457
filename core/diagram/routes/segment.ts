import type { Channel, Level } from './channels.ts';

/** A straight piece of a way: along a channel between two levels, or along a level between two channels. */
export type Segment = Reach &
  (
    | { readonly vertical: true; readonly along: Channel; readonly first: Level; readonly last: Level }
    | { readonly vertical: false; readonly along: Level; readonly first: Channel; readonly last: Channel }
  );

/** Which way a segment runs and how far. `first` of a segment is never behind `last`, in the order of their places. */
interface Reach {
  /** Whether it runs down, or to the right. */
  readonly ahead: boolean;
  /** Approximate extent in px, a little more than it takes; `from` is at most `to`. */
  readonly from: number;
  readonly to: number;
}
