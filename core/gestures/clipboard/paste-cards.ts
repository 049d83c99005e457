import type { BlueprintFile } from '../../blueprint-file.ts';
import { largest } from '../../diagram/extremes.ts';
import type { Key } from '../../diagram/picture.ts';
import { cardKey, elementOf, stackOf } from '../../picture-keys.ts';
import type { TextChange } from '../../problem.ts';
import { withFirstStep } from '../add-card.ts';
import { newItem } from '../add-step.ts';
import { laneAt, stepAt } from '../cards/drop-place.ts';
import { putCards } from '../cards/put-cards.ts';
import type { Draft } from '../draft.ts';
import type { Outcome, Refused } from '../gesture.ts';
import { putItem } from '../journey/strip-item.ts';
import { columnsIn, type Outline, outlineOf } from '../outline.ts';
import { withWholeReferences } from '../whole-references.ts';
import type { Pasted } from './pasted.ts';

/** The most cards that are pasted at once. */
const mostPasted = 1000;

/** The step and lane of the topmost of the first cards, and how many stay above; of a stage its first step. */
interface CardsPlace {
  readonly step?: Key;
  readonly stage?: Key;
  readonly lane?: Key;
  readonly at?: number;
}

/** Puts cards into the lanes and steps from a place on, as they stand to each other. */
export function pasteCards(
  file: BlueprintFile,
  gesture: CardsPlace,
  { cards, lane: ownLane }: Extract<Pasted, { kind: 'cards' }>,
): Outcome {
  if (cards.length === 0)
    return { refused: 'There is no text to paste. Copy a card, lines of text or cells of a spreadsheet.' };
  if (cards.length > mostPasted) {
    return {
      refused: `These are ${cards.length} cards. At most ${mostPasted} are pasted at once: copy fewer.`,
    };
  }
  const customer = Math.max(
    0,
    file.model.lanes.findIndex(({ role }) => role === 'customer'),
  );
  return withWholeReferences(file, (draft, ids) => {
    const { lane: laneKey, at } = gesture;
    const outline = outlineOf(draft.file.model);
    // The number of the card among what is new: a stage and a step that are written with it come before it.
    let number = 0;
    if (draft.file.analysis.columns.length === 0) {
      number = outline.stages.length === 0 ? 2 : 1;
      const refused = withFirstStep(draft, outline);
      if (refused !== undefined) return refused;
    }
    const drop = stepAt(draft.file, stepOf(file, gesture));
    const first = laneAt(draft.file, laneKey ?? `lane_${ownLane ?? customer}`);
    if ('refused' in drop) return drop;
    if ('refused' in first) return first;
    const columns = largest(
      cards.map(({ column }) => column + 1),
      1,
    );
    const lanes = largest(
      cards.map(({ lane }) => lane + 1),
      1,
    );
    const known = draft.file.analysis.columns.length;
    const more = withMoreSteps(draft, outline, drop.column + columns);
    if (more !== undefined) return more;
    const { model, analysis } = draft.file;
    const steps = analysis.columns;
    if (first.index + lanes > model.lanes.length) {
      return {
        refused: `The cards stand in ${lanes} lanes, and from here on there are ${model.lanes.length - first.index}. Paste them further up.`,
      };
    }
    const chosen: Key[] = [];
    const changes: TextChange[] = [];
    for (let column = 0; column < columns; column++) {
      if (drop.column + column >= known) number++;
      for (let below = 0; below < lanes; below++) {
        const own = cards.filter((one) => one.column === column && one.lane === below);
        const [target, lane] = [steps[drop.column + column]?.step, model.lanes[first.index + below]];
        if (own.length === 0 || target === undefined || lane === undefined) continue;
        const index = first.index + below;
        const { length } = stackOf(target, lane);
        const place = below > 0 ? length : Math.max(0, Math.min(at ?? length, length));
        const stack = columnsIn(outline)[drop.column + column]?.cells[index];
        const put = putCards(
          draft.file,
          target,
          lane,
          place,
          own.map(({ card }) => card(ids.get(number++))),
        );
        if ('refused' in put) return put;
        for (const one of put) changes.push(one);
        for (const [row, { original }] of own.entries()) {
          stack?.splice(
            place + row,
            0,
            original === undefined ? undefined : { number: original, isCopy: true },
          );
          chosen.push(cardKey(drop.column + column, index, place + row));
        }
      }
    }
    draft.change(changes);
    return { outline, chosen };
  });
}

/** Adds steps at the end of the last stage, so that there are so many; they are called by their numbers. */
function withMoreSteps(draft: Draft, { stages, lanes }: Outline, wanted: number): Refused | undefined {
  const last = stages.length - 1;
  const { length } = draft.file.analysis.columns;
  const names = Array.from(
    { length: Math.max(0, wanted - length) },
    (_, index) => `Step ${length + index + 1}`,
  );
  const items = names.map((name) => newItem('step', name));
  if (items.length === 0) return undefined;
  const place = stages[last]?.steps.length ?? 0;
  for (const _ of items) stages[last]?.steps.push({ step: undefined, cells: lanes.map(() => []) });
  return putItem(draft, { stage: last }, place, {
    lines: items.map(({ lines }) => lines).join('\n'),
    column: 0,
    flow: items.map(({ flow }) => flow).join(', '),
  });
}

/** The key of the step in which cards begin. */
function stepOf(file: BlueprintFile, { step, stage: key }: CardsPlace): Key {
  const stage = key === undefined ? undefined : elementOf(file, key);
  const [first] = stage?.kind === 'stage' ? stage.steps : [];
  return step ?? `step_${first === undefined ? 0 : file.analysis.columnOf(first)}`;
}
