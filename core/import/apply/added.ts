import type { BlueprintFile } from '../../blueprint-file.ts';
import type { Gesture } from '../../gesture.ts';
import type { Lane, Stage, Step } from '../../model.ts';
import { stepFields } from '../../office/fields.ts';
import { cardKey } from '../../picture-keys.ts';
import { laneName } from '../../vocabulary.ts';
import type { SheetRowTexts } from '../own/sheet-rows.ts';
import { roleOfHead } from '../words/lane-words.ts';
import { fieldChange } from './field-change.ts';
import type { SheetChange } from './sheet-change.ts';

/** A card that is new: where, its name, and its keys as texts. */
export interface NewCard {
  readonly stage: string;
  readonly step: string;
  readonly lane: string;
  readonly name: string;
  readonly fields: readonly (readonly [field: string, text: string])[];
}

/** Returns the change that adds the card of a row. */
export function addedCard(
  file: BlueprintFile,
  row: SheetRowTexts,
  columns: readonly (readonly [field: string, head: string])[],
): SheetChange | undefined {
  const text = (head: string) => row.text(head)?.trim() ?? '';
  return newCard(file, {
    ...{ stage: text('Stage'), step: text('Step'), lane: text('Lane'), name: text('Name') },
    fields: columns.map(([field, head]) => [field, row.text(head) ?? ''] as const),
  });
}

/** Returns the change that adds a card, with its step where that is new as well; a lane that is unknown is left. */
export function newCard(file: BlueprintFile, card: NewCard): SheetChange {
  const where = [card.stage, card.step, card.lane].filter((part) => part !== '').join(' › ');
  return {
    ...{ kind: 'add', where, what: 'card', after: card.name },
    round: stepNamed(file, card.stage, card.step) === undefined ? 4 : 1,
    gestures: (now) => {
      const lane = laneNamed(now, card.lane);
      const column = now.analysis.columns.findIndex(
        ({ step }) => step === stepNamed(now, card.stage, card.step),
      );
      if (lane === undefined || column === -1) return [];
      const at = now.model.lanes.indexOf(lane);
      const place =
        now.analysis.columns[column]?.step.cells.filter((one) => one.lane === lane.id).length ?? 0;
      const own = card.fields.flatMap(([field, text]): readonly Gesture[] => {
        const key = cardKey(column, at, place);
        const change = fieldChange({ element: 'cell', key, where, field, before: '', after: text });
        return change?.gestures(now) ?? [];
      });
      return [
        { kind: 'add-card', step: `step_${column}`, lane: `lane_${at}`, at: place, name: card.name },
        ...own,
      ];
    },
  };
}

/** Returns the change that adds the step of a row, behind the one of its stage that the sheet has before it. */
export function addedStep(row: SheetRowTexts): SheetChange {
  const name = row.text('Step')?.trim() ?? '';
  const fields = stepFields.map(({ key, head }) => [key, row.text(head) ?? ''] as const);
  return newStep(row.text('Stage')?.trim() ?? '', name, fields);
}

/** Returns the change that adds a step at the end of its stage, which is added when it is new. */
export function newStep(
  stageName: string,
  name: string,
  fields: readonly (readonly [field: string, text: string])[],
): SheetChange {
  return {
    ...{ kind: 'add', where: stageName, what: 'step', after: name, round: 3 },
    gestures: (now) => {
      const known = stageNamed(now, stageName);
      const at = known === undefined ? now.model.stages.length : now.model.stages.indexOf(known);
      const before = now.model.stages.slice(0, at + 1).reduce((sum, { steps }) => sum + steps.length, 0);
      const added: Gesture = {
        ...{ kind: 'add-step', stage: `stage_${at}`, name },
        at: known?.steps.length ?? 0,
      };
      const own = fields.flatMap(([field, text]): readonly Gesture[] => {
        const place = { element: 'step', key: `step_${before}`, where: stageName, field } as const;
        return fieldChange({ ...place, before: '', after: text })?.gestures(now) ?? [];
      });
      const stage: readonly Gesture[] =
        known === undefined
          ? [{ kind: 'add-stage', at, name: stageName === '' ? 'Journey' : stageName }]
          : [];
      return [...stage, added, ...own];
    },
  };
}

/** Returns the step with a name in the stage of a name; with an empty name of a stage, in any. */
export function stepNamed({ model }: BlueprintFile, stage: string, step: string): Step | undefined {
  const stages = model.stages.filter(({ name }) => stage === '' || isAlike(name, stage));
  return stages.flatMap(({ steps }) => steps).find(({ name }) => isAlike(name, step));
}

/** Returns the stage with a name. */
export function stageNamed({ model }: BlueprintFile, wanted: string): Stage | undefined {
  return model.stages.find(({ name }) => isAlike(name, wanted));
}

/** Returns the lane that a word means: by its name or id, else the first of its role. */
export function laneNamed({ model }: BlueprintFile, wanted: string): Lane | undefined {
  const named = model.lanes.find(({ id, name }) => isAlike(name, wanted) || isAlike(id, wanted));
  if (named !== undefined) return named;
  const role = roleOfHead(wanted);
  return (
    role &&
    model.lanes.find((lane) => lane.role === role && (lane.id === role || lane.name === laneName(role)))
  );
}

/** Returns whether two names are the same but for white space and capitals. */
export function isAlike(one: string, other: string): boolean {
  const plain = (text: string) => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLowerCase();
  return plain(one) === plain(other);
}
