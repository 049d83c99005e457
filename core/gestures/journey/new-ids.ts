import { elementsOf } from '../../analysis/elements.ts';
import { addKey, addToCell } from '../../fixes.ts';
import { asValue } from '../../source/as-value.ts';
import type { Draft } from '../draft.ts';
import type { Refused } from '../gesture.ts';
import { type Outline, tracedIn } from '../outline.ts';
import type { NewIds } from '../whole-references.ts';
import { whyNotHere } from '../why-not-here.ts';

/** Writes ids on elements that a gesture has added to the draft. */
export function writeNewIds(draft: Draft, outline: Outline, ids: NewIds): Refused | undefined {
  const added = tracedIn(outline).flatMap((one, place) => (one === undefined ? [place] : []));
  for (const [number, id] of ids) {
    const element = [...elementsOf(draft.file.model)][added[number] ?? -1];
    if (element === undefined) continue;
    const { file } = draft;
    const value = asValue(id, true);
    const change =
      element.kind === 'cell'
        ? addToCell(file, element, 'id', value)
        : element.kind === 'step' || element.kind === 'stage'
          ? addKey(file, element.span, element.kind, 'id', value)
          : undefined;
    if (change === undefined) return whyNotHere(file, element.name, element.span);
    draft.change([change]);
  }
  return undefined;
}
