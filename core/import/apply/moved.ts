import type { BlueprintFile } from '../../blueprint-file.ts';
import type { Gesture } from '../../gesture.ts';
import type { Cell, Step } from '../../model.ts';
import { elementKeys } from '../../office/element-keys.ts';
import type { SheetRowTexts } from '../own/sheet-rows.ts';
import { isAlike, laneNamed, stageNamed, stepNamed } from './added.ts';
import { keyOf, whereOf } from './element-places.ts';
import type { SheetChange } from './sheet-change.ts';

/** A card, the row that it has now and had before, and the rows of the sheet of steps. */
interface CardRow {
  readonly file: BlueprintFile;
  readonly cell: Cell;
  readonly before: SheetRowTexts;
  readonly row: SheetRowTexts;
  readonly steps: readonly SheetRowTexts[];
}

/**
 * Returns the change that puts a card into the lane and the step that its row says now; `undefined` when these are the
 * same. A lane or a step that is not there is told in `notes`.
 */
export function movedCard(
  { file, cell, before, row, steps }: CardRow,
  notes: string[],
): SheetChange | undefined {
  const said = (head: string) => row.text(head)?.trim() ?? '';
  const isOther = (head: string) => said(head) !== '' && !isAlike(said(head), before.text(head) ?? '');
  const own = file.analysis.columns.find(({ step }) => step.cells.includes(cell))?.step;
  const keys = elementKeys(file.model);
  const ownRow = steps.find((one) => own !== undefined && one.text('Key') === keys.of(own));
  const isOwnStep = !isOther('Step') || isAlike(said('Step'), ownRow?.text('Step') ?? '');
  const isOwnStage = !isOther('Stage') || isAlike(said('Stage'), ownRow?.text('Stage') ?? '');
  if (own === undefined || (!isOther('Lane') && isOwnStep && isOwnStage)) return undefined;
  const lane = isOther('Lane') ? laneNamed(file, said('Lane')) : undefined;
  const isThere =
    stepNamed(file, said('Stage'), said('Step')) !== undefined ||
    steps.some(
      (one) =>
        isAlike(one.text('Step') ?? '', said('Step')) && isAlike(one.text('Stage') ?? '', said('Stage')),
    );
  const isSameStep = isOwnStep && isOwnStage;
  if ((isOther('Lane') && lane === undefined) || !(isSameStep || isThere)) {
    const place = [said('Stage'), said('Step'), said('Lane')].join(' › ');
    notes.push(
      `“${cell.name}” stays where it is: there is no ${place}. Stages and steps get other names in the sheet of steps.`,
    );
    return undefined;
  }
  const target = lane?.id ?? cell.lane;
  if (target === cell.lane && isSameStep) return undefined;
  const names = [cell.name, said('Name')];
  return {
    ...{ kind: 'change', where: whereOf(file, cell), what: 'place', round: 4 },
    before: placeText(before),
    after: placeText(row),
    gestures: (now) => {
      const found = now.analysis.columns
        .flatMap(({ step }) => step.cells.map((one) => ({ step, cell: one })))
        .filter((one) => one.cell.lane === cell.lane && names.includes(one.cell.name));
      const moved = found.find(({ step }) => step.name === own.name) ?? found[0];
      const step = isSameStep ? moved?.step : stepNamed(now, said('Stage'), said('Step'));
      const key = moved && keyOf(now, moved.cell);
      const stepKey = step && keyOf(now, step);
      const at = now.model.lanes.findIndex(({ id }) => id === target);
      if (key === undefined || step === undefined || stepKey === undefined || at === -1) return [];
      const place = step.cells.filter((one) => one.lane === target).length;
      return [{ kind: 'move-cards', keys: [key], step: stepKey, lane: `lane_${at}`, at: place }];
    },
  };
}

function placeText(row: SheetRowTexts): string {
  return ['Step', 'Lane'].map((head) => row.text(head)?.trim() ?? '').join(' › ');
}

/** Returns the change that puts a step at the end of the stage that its row says now, which is added when it is new. */
export function movedStep(file: BlueprintFile, step: Step, row: SheetRowTexts): SheetChange | undefined {
  const wanted = row.text('Stage')?.trim() ?? '';
  const own = file.model.stages.find(({ steps }) => steps.includes(step));
  if (wanted === '' || own === undefined) return undefined;
  const names = [step.name, row.text('Step')?.trim()];
  return {
    ...{ kind: 'change', where: whereOf(file, step), what: 'stage', round: 3 },
    before: own.name,
    after: wanted,
    gestures: (now) => {
      const known = stageNamed(now, wanted);
      const moved = now.model.stages
        .filter((stage) => stage !== known)
        .flatMap(({ steps }) => steps)
        .find(({ name }) => names.includes(name));
      const key = moved && keyOf(now, moved);
      if (key === undefined) return [];
      const at = known === undefined ? now.model.stages.length : now.model.stages.indexOf(known);
      const added: readonly Gesture[] = known === undefined ? [{ kind: 'add-stage', at, name: wanted }] : [];
      return [
        ...added,
        { kind: 'move-steps', keys: [key], stage: `stage_${at}`, at: known?.steps.length ?? 0 },
      ];
    },
  };
}
