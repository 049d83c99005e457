import type { Analysis } from '../analysis.ts';

/** Returns whether a blueprint is a journey so far: steps that each say how they feel, and no cell yet. */
export function isJourneyOnly({ columns, cells }: Pick<Analysis, 'columns' | 'cells'>): boolean {
  const feels = columns.every(({ step }) => step.emotion !== undefined || step.emotions.length > 0);
  return columns.length > 0 && cells.length === 0 && feels;
}
