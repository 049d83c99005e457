import type { Cell, Step } from '../../model.ts';
import { toLines } from '../lines.ts';
import type { LaneLook, Sheet, SheetCell, SheetRow } from '../sheet.ts';
import type { SheetInput } from './sheet-input.ts';

/** Returns the sheet that people know: lanes as rows, steps as columns under their stages, one cell a line. */
export function matrixSheet(input: SheetInput): Sheet {
  const { model } = input.file;
  const { columns } = input.file.analysis;
  const wide = columns.length > 0;
  return {
    name: 'Blueprint',
    columns: [{ width: 22 }, { width: 10, hidden: true }, ...columns.map(() => ({ width: 28 }))],
    rows: [
      { cells: [head('Stage'), undefined, ...stageHeads(input)] },
      { cells: [head('Step'), undefined, ...columns.map(({ step }) => head(step.name))] },
      ...(wide ? [keyRow(input)] : []),
      ...model.lanes.map(({ id, name }): SheetRow => {
        const look = input.lookOf(id);
        const isHead = look && { ...look, isHead: true as const };
        const cells = columns.map(({ step }) => laneCell(input, step, id, look));
        return { cells: [{ value: name, ...(isHead && { look: isHead }) }, { value: id }, ...cells] };
      }),
    ],
    frozen: { rows: 2, columns: 1 },
    isFiltered: false,
  };
}

/** The first line of the row of keys, by which our own matrix is known. */
export const keyRowHead = 'Keys';

function keyRow({ file, keys }: SheetInput): SheetRow {
  const found = file.analysis.columns.map(({ step }): SheetCell => ({ value: keys.of(step) }));
  return { cells: [{ value: keyRowHead }, undefined, ...found], hidden: true };
}

function stageHeads({ file }: SheetInput): readonly (SheetCell | undefined)[] {
  return file.model.stages.flatMap(({ name, steps }) => {
    const covered = Array.from({ length: Math.max(0, steps.length - 1) }, () => undefined);
    return steps.length === 0
      ? []
      : [{ value: name, span: steps.length, look: 'stage' as const }, ...covered];
  });
}

function laneCell(
  input: SheetInput,
  { cells }: Step,
  lane: string,
  look: LaneLook | undefined,
): SheetCell | undefined {
  const lines = cells.filter((cell) => cell.lane === lane).map((cell) => matrixLine(input, cell));
  if (lines.length === 0) return look && { value: '', look };
  return { value: toLines(lines), ...(look && { look }) };
}

/** Returns a cell in one line: its name, then who does it and in which system, in brackets. */
export function matrixLine({ names }: Pick<SheetInput, 'names'>, { name, by, systems }: Cell): string {
  const around = [...names('actors', by), ...names('systems', systems)];
  const line = name.replace(/\s+/g, ' ').trim();
  return around.length === 0 ? line : `${line} [${around.join(', ')}]`;
}

function head(value: string): SheetCell {
  return { value, look: 'head' };
}
