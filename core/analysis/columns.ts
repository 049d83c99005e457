import type { Blueprint, Cell, Stage, Step } from '../model.ts';

/** A column of the picture: one step. */
export interface Column {
  /** From 0, left to right over all stages. */
  readonly index: number;
  readonly stage: Stage;
  readonly step: Step;
}

/** Returns the columns of a blueprint, left to right: one for each step of each stage. */
export function columnsOf({ stages }: Blueprint): readonly Column[] {
  const columns: Column[] = [];
  for (const stage of stages) {
    for (const step of stage.steps) columns.push({ index: columns.length, stage, step });
  }
  return columns;
}

/** Returns the cells of each lane, for cells that stand in the order of their lanes; none of the stacks is empty. */
export function stacksOf(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const stacks: Cell[][] = [];
  for (const cell of cells) {
    const last = stacks[stacks.length - 1];
    if (last?.[0]?.lane === cell.lane) last.push(cell);
    else stacks.push([cell]);
  }
  return stacks;
}
