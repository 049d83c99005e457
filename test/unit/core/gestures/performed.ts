import { applyChanges } from '../../../../core/apply-changes.ts';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { type Gesture, perform } from '../../../../core/gesture.ts';

/** Returns a text after a gesture, or `refused: ` and the reason. */
export function performed(text: string, gesture: Gesture): string {
  const outcome = perform(readBlueprint(text), gesture);
  return 'refused' in outcome ? `refused: ${outcome.refused}` : applyChanges(text, outcome.changes);
}
