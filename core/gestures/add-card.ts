import type { Key } from '../diagram/picture.ts';
import { cardKey, stackOf } from '../picture-keys.ts';
import { newItem } from './add-step.ts';
import { newCard } from './cards/card-text.ts';
import { laneAt, stepAt } from './cards/drop-place.ts';
import { putCards } from './cards/put-cards.ts';
import type { Draft } from './draft.ts';
import type { Perform, Refused } from './gesture.ts';
import { putItem } from './journey/strip-item.ts';
import { columnsIn, type Outline, outlineOf } from './outline.ts';
import { inOneLine } from './rename.ts';
import { withWholeReferences } from './whole-references.ts';

/** Writes a new card in a lane of a step. */
export interface AddCard {
  readonly kind: 'add-card';
  /** `null` in a file without a step: a stage and a step are written with the card. */
  readonly step: Key | null;
  readonly lane: Key;
  /** The number of cards of the lane in the step that stay above it; below all of them when absent or too large. */
  readonly at?: number;
  /** As the author typed it, on one line; line breaks become spaces. */
  readonly name: string;
}

/** Adds a card; an id is written with it only where a reference would come to mean it otherwise. */
export const addCard: Perform<AddCard> = (file, { step: key, lane: laneKey, at, name }) => {
  const wanted = inOneLine(name);
  if (wanted === '') return { refused: 'A card needs a name. Type what happens there.' };
  return withWholeReferences(file, (draft, ids) => {
    const outline = outlineOf(draft.file.model);
    // The number of the card among what is new: a stage and a step that are written with it come before it.
    let number = 0;
    if (key === null) {
      if (file.analysis.columns.length > 0) {
        return { refused: 'The file has steps already. Add the card to one of them.' };
      }
      number = outline.stages.length === 0 ? 2 : 1;
      const refused = withFirstStep(draft, outline);
      if (refused !== undefined) return refused;
    }
    const drop = stepAt(draft.file, key ?? 'step_0');
    const lane = laneAt(draft.file, laneKey);
    if ('refused' in drop) return drop;
    if ('refused' in lane) return lane;
    const stack = stackOf(drop.step, lane.lane);
    const place = Math.max(0, Math.min(at ?? stack.length, stack.length));
    const changes = putCards(draft.file, drop.step, lane.lane, place, [newCard(wanted, ids.get(number))]);
    if ('refused' in changes) return changes;
    draft.change(changes);
    columnsIn(outline)[drop.column]?.cells[lane.index]?.splice(place, 0, undefined);
    return { outline, chosen: [cardKey(drop.column, lane.index, place)] };
  });
};

/**
 * Writes the first step of a file without one, in its first stage, which is written with it where there is none. Neither is
 * in the draft's outline of before.
 */
export function withFirstStep(draft: Draft, { stages, lanes }: Outline): Refused | undefined {
  if (stages.length === 0) {
    const refused = putItem(draft, 'stages', 0, newItem('stage', 'Stage 1'));
    if (refused !== undefined) return refused;
    stages.push({ stage: undefined, steps: [] });
  }
  stages[0]?.steps.push({ step: undefined, cells: lanes.map(() => []) });
  return putItem(draft, { stage: 0 }, 0, newItem('step', 'Step 1'));
}
