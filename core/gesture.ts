import { applyChanges } from './apply-changes.ts';
import { type BlueprintFile, readBlueprint, whyNotEdited } from './blueprint-file.ts';
import { notHere } from './fields/field-at.ts';
import { whyShared } from './fields/repeated.ts';
import type { Outcome } from './gestures/gesture.ts';
import { type Gesture, performerOf } from './gestures/index.ts';
import { onNewest, type Seen } from './gestures/seen.ts';
import { firstNew } from './new-problem.ts';
import type { Refused } from './refused.ts';

export type { Outcome, Performed, Refused } from './gestures/gesture.ts';
export type { Gesture, GestureKind } from './gestures/index.ts';
export type { Seen } from './gestures/seen.ts';

/**
 * Returns the smallest edit of the text that says what a gesture in the picture meant, or why there is none. Never
 * throws. A text that cannot be read whole is not edited, and an edit after which the text has a problem of its YAML or
 * its shape that it did not have is not made.
 *
 * @param seen The names of the elements that it was made on, when that was in the picture of an older text: they are
 * looked for again.
 */
export function perform(file: BlueprintFile, gesture: Gesture, seen?: Seen): Outcome {
  const [broken] = file.source.problems;
  if (broken !== undefined) {
    return {
      refused: 'The text cannot be read just now. Correct the line that is marked, then try again.',
      place: broken.span,
    };
  }
  const refused = whyNotEdited(file);
  if (refused !== undefined) return { refused };
  const now = seen === undefined ? gesture : onNewest(file, gesture, seen);
  if ('refused' in now) return now;
  const outcome = performerOf(now)(file, now);
  if ('refused' in outcome) return outcome;
  const { after, ...performed } = outcome;
  if (performed.changes.length === 0) return performed;
  const read = after ?? readBlueprint(applyChanges(file.source.text, performed.changes), file);
  return whyShared(file, read) ?? whyWorse(file, read) ?? performed;
}

/** A value that the format does not take is refused in the words in which it would be a problem. */
function whyWorse({ problems }: BlueprintFile, after: BlueprintFile): Refused | undefined {
  if (firstNew(problems, after.problems, ({ code }) => code) === undefined) return undefined;
  const problem = firstNew(problems, after.problems, ({ message }) => message);
  return problem === undefined || problem.code === 'yaml-syntax' ? notHere : { refused: problem.message };
}
