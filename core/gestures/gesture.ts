import type { BlueprintFile } from '../blueprint-file.ts';
import type { Key } from '../diagram/picture.ts';
import type { TextChange } from '../problem.ts';
import type { Refused } from '../refused.ts';

export type { Refused } from '../refused.ts';

/** The smallest edit of the text that says what a gesture meant. */
export interface Performed {
  /** Non-overlapping, against the text that the gesture was made on. None when it changes nothing. */
  readonly changes: readonly TextChange[];
  /** The file after the changes, when it was read already; not part of the answer. */
  readonly after?: BlueprintFile;
  /** Keys, in the picture of the text after the changes, of what is chosen then; what was chosen when absent. */
  readonly chosen?: readonly Key[];
  /** A sentence for the author on what went along, such as references that were removed; absent when nothing did. */
  readonly note?: string;
}

/** The result of a gesture. */
export type Outcome = Performed | Refused;

/** Makes one kind of gesture on a file. The file was read whole; what it returns is judged before it is made. */
export type Perform<G> = (file: BlueprintFile, gesture: G) => Outcome;
