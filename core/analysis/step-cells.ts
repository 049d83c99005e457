import type { Analysis, Column } from '../analysis.ts';
import type { Cell, Role } from '../model.ts';

/** The cells of one step, by the role of their lane. */
export type StepCells = Column & Readonly<Record<Role, readonly Cell[]>>;

const none: readonly Cell[] = [];

/** The steps of a blueprint, by column, each with its cells by role in the order of the lanes. */
export function stepCells({ columns, laneOf }: Analysis): readonly StepCells[] {
  return columns.map(({ index, stage, step }) => {
    const found: Record<Role, readonly Cell[]> = {
      evidence: none,
      customer: none,
      frontstage: none,
      backstage: none,
      support: none,
    };
    for (const cell of step.cells) {
      const { role } = laneOf(cell);
      const before = found[role];
      if (before.length === 0) found[role] = [cell];
      else (before as Cell[]).push(cell);
    }
    return { index, stage, step, ...found };
  });
}

/** The cells of each lane, for cells that stand in the order of their lanes. */
export function stacksOf(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const stacks: Cell[][] = [];
  for (const cell of cells) {
    const last = stacks[stacks.length - 1];
    if (last?.[0]?.lane === cell.lane) last.push(cell);
    else stacks.push([cell]);
  }
  return stacks;
}
