import type { Analysis } from '../analysis.ts';
import type { Cell, Role } from '../model.ts';
import { laneRoles } from '../vocabulary.ts';
import type { Column } from './columns.ts';

/** The cells of one step, by the role of their lane. */
export type StepCells = Column & Readonly<Record<Role, readonly Cell[]>>;

const none: readonly Cell[] = [];

/** Returns the steps of a blueprint, by column, each with its cells by role in the order of the lanes. */
export function stepCells({ columns, laneOf }: Analysis): readonly StepCells[] {
  return columns.map(({ index, stage, step }) => {
    const found = Object.fromEntries(laneRoles.map(({ role }) => [role, none])) as Record<
      Role,
      readonly Cell[]
    >;
    for (const cell of step.cells) {
      const { role } = laneOf(cell);
      const before = found[role];
      if (before.length === 0) found[role] = [cell];
      else (before as Cell[]).push(cell);
    }
    return { index, stage, step, ...found };
  });
}
