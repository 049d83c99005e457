import type { ChangeKind } from '../diagram/change-marks.ts';
import type { Span } from '../span.ts';
import type { Part } from './part.ts';

export { type ChangeKind, changeKinds } from '../diagram/change-marks.ts';

/** One thing that two blueprints differ in. */
export interface Difference {
  readonly change: ChangeKind;
  /** Its subject in one word: `step`, `pain point`, `arrow`. */
  readonly noun: string;
  /** As it is called after the change; before it where it was removed. */
  readonly name: string;
  /** The names of all around it, from the outside to the inside. */
  readonly where: readonly string[];
  /** The key that says something else, of what was changed. */
  readonly key?: string;
  /** The value, the name or the place before and after; absent where there was none. */
  readonly from?: string;
  readonly to?: string;
  /** The names of what went or came with it. */
  readonly within?: readonly string[];
  /** Its places in the two texts; absent on the side where it is not written. */
  readonly before?: Span;
  readonly after?: Span;
  /** @internal */
  readonly parts: { readonly before?: Part; readonly after?: Part };
}
