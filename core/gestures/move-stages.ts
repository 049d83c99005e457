import type { Key } from '../diagram/picture.ts';
import { elementOf } from '../picture-keys.ts';
import { copiedItem } from './clipboard/copied-item.ts';
import type { Perform } from './gesture.ts';
import { copyItems, moveItems } from './journey/move-items.ts';
import { writeNewIds } from './journey/new-ids.ts';
import { type OutlineStage, outlineOf } from './outline.ts';
import { withWholeReferences } from './whole-references.ts';

/** Moves stages with their steps to another place, or copies them there. */
export interface MoveStages {
  readonly kind: 'move-stages';
  readonly keys: readonly Key[];
  /** Their place among the stages, as it is before. */
  readonly at: number;
  readonly copy?: true;
}

/** Moves or copies stages, as `move-steps` does steps. */
export const moveStages: Perform<MoveStages> = (file, { keys, at, copy }) => {
  const elements = keys.map((key) => elementOf(file, key));
  const numbers = elements.map((one) => (one?.kind === 'stage' ? file.model.stages.indexOf(one) : -1));
  if (numbers.includes(-1)) return { refused: 'What was moved is not in the text any more.' };
  const order = [...new Set(numbers)].sort((a, b) => a - b);
  return withWholeReferences(file, (draft, ids) => {
    const outline = outlineOf(draft.file.model);
    const chosen = order.flatMap((number) => outline.stages[number] ?? []);
    const strip = { of: 'stages' as const, list: outline.stages };
    const copies: OutlineStage[] = [];
    const refused = copy
      ? copyItems(draft, [strip], chosen, strip, at, (now, of, index, one) => {
          const from = now.file.model.stages[index];
          if (from === undefined) return { refused: 'What was copied is not in the text any more.' };
          const item = copiedItem(now, of, index);
          if ('refused' in item) return item;
          const steps = one.steps.map(({ cells }) => ({
            step: undefined,
            cells: cells.map((lane) => lane.map(() => undefined)),
          }));
          const made: OutlineStage = { stage: undefined, steps };
          copies.push(made);
          return { item, copy: made };
        })
      : moveItems(draft, [strip], chosen, strip, at);
    if (refused !== undefined) return refused;
    const unnamed = writeNewIds(draft, outline, ids);
    if (unnamed !== undefined) return unnamed;
    return { outline, chosen: (copy ? copies : chosen).map((one) => `stage_${outline.stages.indexOf(one)}`) };
  });
};
