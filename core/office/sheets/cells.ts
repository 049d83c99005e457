import type { Cell, Stage, Step } from '../../model.ts';
import { cellFields } from '../fields.ts';
import { type ListColumn, listSheet } from '../list-sheet.ts';
import type { Sheet } from '../sheet.ts';
import type { SheetInput } from './sheet-input.ts';

/** A row of the list of cells. */
interface CellRow {
  readonly stage: Stage;
  readonly step?: Step;
  readonly cell?: Cell;
}

/** Returns the sheet with a row for each cell, in the order in which they are read. */
export function cellsSheet(input: SheetInput): Sheet {
  const rows = input.file.model.stages.flatMap((stage) =>
    stage.steps.flatMap((step) => step.cells.map((cell) => ({ stage, step, cell }))),
  );
  return listSheet('Cells', rows, columnsOf(input), 4);
}

/** Returns all of a blueprint's journey in one list, for a file of one sheet: steps and stages without cells have rows, too. */
export function journeySheet(input: SheetInput): Sheet {
  const rows = input.file.model.stages.flatMap((stage): readonly CellRow[] =>
    stage.steps.length === 0
      ? [{ stage }]
      : stage.steps.flatMap((step): readonly CellRow[] =>
          step.cells.length === 0 ? [{ stage, step }] : step.cells.map((cell) => ({ stage, step, cell })),
        ),
  );
  return listSheet('Cells', rows, columnsOf(input), 4);
}

function columnsOf({ file, keys, names, lookOf }: SheetInput): readonly ListColumn<CellRow>[] {
  const laneNames = new Map(file.model.lanes.map(({ id, name }) => [id, name]));
  const look = ({ cell }: CellRow) => (cell === undefined ? undefined : lookOf(cell.lane));
  return [
    { head: 'Stage', width: 18, value: ({ stage }) => stage.name, look: () => 'stage' },
    { head: 'Step', width: 24, value: ({ step }) => step?.name },
    {
      head: 'Lane',
      width: 20,
      value: ({ cell }) => cell && (laneNames.get(cell.lane) ?? cell.lane),
      look: (row) => {
        const lane = look(row);
        return lane && { ...lane, isHead: true };
      },
    },
    { head: 'Name', width: 36, value: ({ cell }) => cell?.name, look },
    ...cellFields.map(({ head, width, value }) => ({
      head,
      width,
      value: ({ cell }: CellRow) => cell && value(cell, names),
    })),
    { head: 'Lane id', width: 12, hidden: true, value: ({ cell }) => cell?.lane },
    {
      head: 'Id',
      width: 12,
      hidden: true,
      value: ({ cell }) => (cell?.idSpan === undefined ? undefined : cell.id),
    },
    { head: 'Step key', width: 12, hidden: true, value: ({ step }) => step && keys.of(step) },
    { head: 'Service Blueprint key', width: 12, hidden: true, value: ({ cell }) => cell && keys.of(cell) },
  ];
}
