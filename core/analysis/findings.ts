import type { Cell, FailPoint, Finding, Step } from '../model.ts';
import type { Column } from './columns.ts';

/** The kinds of findings: what something that was found says of the service. */
export type FindingKind = 'pain' | 'opportunity' | 'idea' | 'question' | 'fail';

/** A finding with its place in the journey. */
export interface PlacedFinding {
  readonly finding: Finding | FailPoint;
  readonly kind: FindingKind;
  readonly column: Column;
  /** The cell that it was found at; absent when it is the step's. */
  readonly cell?: Cell;
}

/** The key that each kind of finding stands under. */
export const findingKeys = {
  pain: 'pains',
  opportunity: 'opportunities',
  idea: 'ideas',
  question: 'questions',
  fail: 'fail',
} as const satisfies Readonly<Record<FindingKind, string>>;

const ofSteps = ['pain', 'opportunity', 'idea', 'question'] as const;

/** Yields what was found in the columns: by column, what is the step's before what is its cells'. */
export function* findingsIn(columns: readonly Column[]): Generator<PlacedFinding> {
  for (const column of columns) {
    for (const kind of ofSteps)
      for (const finding of column.step[findingKeys[kind]]) yield { finding, kind, column };
    for (const cell of column.step.cells) {
      if (cell.short) continue;
      for (const finding of cell.fail) yield { finding, kind: 'fail', column, cell };
      for (const kind of ofSteps)
        for (const finding of cell[findingKeys[kind]]) yield { finding, kind, column, cell };
    }
  }
}

/** Returns what was found under a key at a step and at its cells. */
export function findingsOf(
  step: Step,
  key: 'pains' | 'opportunities' | 'ideas' | 'questions',
): readonly Finding[] {
  return [...step[key], ...step.cells.flatMap((cell) => cell[key])];
}
