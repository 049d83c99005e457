import type { Span } from './span.ts';

/** The reason for which a gesture is not made. */
export interface Refused {
  /** One or two sentences for the author: why not, and what to do instead. */
  readonly refused: string;
  /** The place in the text to go to instead: the source of an alias, a line that cannot be read. */
  readonly place?: Span;
}
