import type { Stage, Step } from '../../model.ts';
import { stepFields } from '../fields.ts';
import { listSheet } from '../list-sheet.ts';
import type { Sheet } from '../sheet.ts';
import type { SheetInput } from './sheet-input.ts';

/** A row of the list of steps. */
interface StepRow {
  readonly stage: Stage;
  readonly step?: Step;
}

/** Returns the sheet with a row for each step and every key that it can have; a stage without steps has a row, too. */
export function stepsSheet({ file, keys, names }: SheetInput): Sheet {
  const rows = file.model.stages.flatMap((stage): readonly StepRow[] =>
    stage.steps.length === 0 ? [{ stage }] : stage.steps.map((step) => ({ stage, step })),
  );
  return listSheet(
    'Steps',
    rows,
    [
      { head: 'Stage', width: 18, value: ({ stage }) => stage.name, look: () => 'stage' },
      { head: 'Step', width: 26, value: ({ step }) => step?.name },
      ...stepFields.map(({ head, width, value }) => ({
        head,
        width,
        value: ({ step }: StepRow) => step && value(step, names),
      })),
      { head: 'About the stage', width: 30, value: ({ stage }) => stage.description?.value },
      {
        head: 'Stage id',
        width: 12,
        hidden: true,
        value: ({ stage }) => (stage.idSpan === undefined ? undefined : stage.id),
      },
      {
        head: 'Step id',
        width: 12,
        hidden: true,
        value: ({ step }) => (step?.idSpan === undefined ? undefined : step.id),
      },
      { head: 'Stage key', width: 12, hidden: true, value: ({ stage }) => keys.of(stage) },
      { head: 'Key', width: 12, hidden: true, value: ({ step }) => step && keys.of(step) },
    ],
    2,
  );
}
