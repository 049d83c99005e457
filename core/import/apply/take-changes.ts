import type { BlueprintFile } from '../../blueprint-file.ts';
import { type Gesture, perform } from '../../gesture.ts';
import { Draft } from '../../gestures/draft.ts';
import type { TextChange } from '../../problem.ts';
import { changeLine, type SheetChange } from './sheet-change.ts';

/** The edit of a text that takes changes over, and those that cannot be made. */
export interface TakenChanges {
  /** Non-overlapping, against the text as it was. */
  readonly changes: readonly TextChange[];
  readonly text: string;
  /** Sentences: what could not be made, and why. */
  readonly refused: readonly string[];
}

/** Makes changes as the smallest edits of the text, each as a gesture in the picture would; one that is refused is left out. */
export function takeChanges(file: BlueprintFile, wanted: readonly SheetChange[]): TakenChanges {
  const draft = new Draft(file);
  const refused: string[] = [];
  for (const round of [0, 1, 2, 3, 4]) {
    const own = wanted.filter((change) => change.round === round);
    // What is removed has its place in the text as it is: all at once.
    for (const changes of round === 2 ? [own] : own.map((change) => [change])) {
      const [first] = changes;
      if (first === undefined) continue;
      const line = changes.map(changeLine).join('; ');
      const gestures = together(changes.flatMap((change) => change.gestures(draft.file)));
      if (gestures.length === 0) refused.push(`${line}. Its place is not there any more.`);
      for (const gesture of gestures) {
        const outcome = perform(draft.file, gesture);
        if ('refused' in outcome) refused.push(`${line}. ${outcome.refused}`);
        else draft.change(outcome.changes);
      }
    }
  }
  return { changes: draft.changes, text: draft.file.source.text, refused };
}

function together(gestures: readonly Gesture[]): readonly Gesture[] {
  const removed = gestures.flatMap((gesture) => (gesture.kind === 'remove' ? gesture.keys : []));
  const others = gestures.filter(({ kind }) => kind !== 'remove');
  return removed.length === 0 ? others : [{ kind: 'remove', keys: removed }, ...others];
}
