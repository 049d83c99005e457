import type { Key } from '../diagram/picture.ts';
import { elementOf } from '../picture-keys.ts';
import { copiedItem } from './clipboard/copied-item.ts';
import type { Perform } from './gesture.ts';
import { copyItems, moveItems } from './journey/move-items.ts';
import { writeNewIds } from './journey/new-ids.ts';
import { columnsIn, type OutlineStep, outlineOf } from './outline.ts';
import { withWholeReferences } from './whole-references.ts';

/** Moves steps to another place of their stage or to another stage, or copies them there. */
export interface MoveSteps {
  readonly kind: 'move-steps';
  readonly keys: readonly Key[];
  /** The key of the stage that they are in then. */
  readonly stage: Key;
  /** Their place among the steps of that stage, as it is before. */
  readonly at: number;
  readonly copy?: true;
}

/**
 * Moves or copies steps with their comments. The arrows that follow from the order of the steps follow from the new one;
 * those that are written stay. Ids are written down where a reference would come to mean something else.
 */
export const moveSteps: Perform<MoveSteps> = (file, { keys, stage: stageKey, at, copy }) => {
  const stage = elementOf(file, stageKey);
  const steps = keys.map((key) => elementOf(file, key));
  const columns = steps.map((step) => (step?.kind === 'step' ? file.analysis.columnOf(step) : -1));
  if (stage?.kind !== 'stage' || columns.includes(-1)) {
    return { refused: 'What was moved is not in the text any more.' };
  }
  const number = file.model.stages.indexOf(stage);
  const order = [...new Set(columns)].sort((a, b) => a - b);
  return withWholeReferences(file, (draft, ids) => {
    const outline = outlineOf(draft.file.model);
    const all = columnsIn(outline);
    const chosen = order.flatMap((column) => all[column] ?? []);
    const strips = outline.stages.map(({ steps: list }, index) => ({ of: { stage: index }, list }));
    const target = strips[number];
    if (target === undefined) return { refused: 'The stage is not in the text any more.' };
    const copies: OutlineStep[] = [];
    const refused = copy
      ? copyItems(draft, strips, chosen, target, at, (now, of, index) => {
          const from = typeof of === 'string' ? undefined : now.file.model.stages[of.stage]?.steps[index];
          if (from === undefined) return { refused: 'What was copied is not in the text any more.' };
          const item = copiedItem(now, of, index);
          if ('refused' in item) return item;
          const cells = outline.lanes.map((_, lane) =>
            from.cells.flatMap((cell) => (laneAt(now.file, cell.lane) === lane ? [undefined] : [])),
          );
          const made: OutlineStep = { step: undefined, cells };
          copies.push(made);
          return { item, copy: made };
        })
      : moveItems(draft, strips, chosen, target, at);
    if (refused !== undefined) return refused;
    const unnamed = writeNewIds(draft, outline, ids);
    if (unnamed !== undefined) return unnamed;
    const after = columnsIn(outline);
    return { outline, chosen: (copy ? copies : chosen).map((one) => `step_${after.indexOf(one)}`) };
  });
};

function laneAt({ model }: Parameters<Perform<MoveSteps>>[0], id: string): number {
  return model.lanes.findIndex((lane) => lane.id === id);
}
