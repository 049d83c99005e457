import type { BlueprintFile } from '../../blueprint-file.ts';
import type { Key } from '../../diagram/picture.ts';
import type { Cell, Stage, Step } from '../../model.ts';
import { cardKey } from '../../picture-keys.ts';

/** Returns the key in the picture of a stage, a step or a card; `undefined` when it is not in the file. */
export function keyOf({ model, analysis }: BlueprintFile, element: Stage | Step | Cell): Key | undefined {
  if (element.kind === 'stage') return at('stage_', model.stages.indexOf(element));
  if (element.kind === 'step')
    return at(
      'step_',
      analysis.columns.findIndex(({ step }) => step === element),
    );
  const column = analysis.columns.findIndex(({ step }) => step.cells.includes(element));
  const lane = model.lanes.findIndex(({ id }) => id === element.lane);
  const stack = analysis.columns[column]?.step.cells.filter(({ lane: id }) => id === element.lane) ?? [];
  return column === -1 || lane === -1 ? undefined : cardKey(column, lane, stack.indexOf(element));
}

function at(kind: string, index: number): Key | undefined {
  return index === -1 ? undefined : `${kind}${index}`;
}

/** Returns where an element is, as people find it: `Arrive › Check in › Frontstage`. */
export function whereOf({ model, analysis }: BlueprintFile, element: Stage | Step | Cell): string {
  if (element.kind === 'stage') return element.name;
  const column = analysis.columns.find(({ step }) =>
    element.kind === 'step' ? step === element : step.cells.includes(element),
  );
  const step = `${column?.stage.name ?? ''} › ${column?.step.name ?? ''}`;
  if (element.kind === 'step') return step;
  const lane = model.lanes.find(({ id }) => id === element.lane)?.name ?? element.lane;
  return `${step} › ${lane} › ${element.name}`;
}
