import type { Blueprint } from '../model.ts';

/** An element, by its number in the order of `elementsOf` before a gesture; of a copy, that of its original. */
export interface Traced {
  readonly number: number;
  readonly isCopy?: true;
}

/** An element that a gesture adds: nothing of before is it. */
export type Known = Traced | undefined;

/** The elements of a step, and its cells by the index of their lane. */
export interface OutlineStep {
  step: Known;
  readonly cells: Known[][];
}

/** The elements of a stage. */
export interface OutlineStage {
  stage: Known;
  readonly steps: OutlineStep[];
}

/**
 * The elements of a blueprint as lists that a gesture does the same to as to the text, so that it is known which element
 * after it was which one before.
 */
export interface Outline {
  readonly declarations: Known[];
  readonly lanes: Known[];
  readonly stages: OutlineStage[];
}

/** Returns the outline of a blueprint before a gesture. */
export function outlineOf(model: Blueprint): Outline {
  let number = 0;
  const next = (): Traced => ({ number: number++ });
  const declared = [model.actors, model.channels, model.systems, model.processes];
  const laneOf = new Map(model.lanes.map(({ id }, index) => [id, index] as const).toReversed());
  return {
    declarations: declared.flatMap((all) => all.map(next)),
    lanes: model.lanes.map(next),
    stages: model.stages.map(({ steps }) => ({
      stage: next(),
      steps: steps.map((step) => {
        const outline: OutlineStep = { step: next(), cells: model.lanes.map(() => []) };
        for (const cell of step.cells) outline.cells[laneOf.get(cell.lane) ?? 0]?.push(next());
        return outline;
      }),
    })),
  };
}

/** Returns the steps of an outline, by column. */
export function columnsIn({ stages }: Outline): readonly OutlineStep[] {
  return stages.flatMap(({ steps }) => steps);
}

/** Returns every element of an outline, in the order of `elementsOf` after the gesture. */
export function tracedIn({ declarations, lanes, stages }: Outline): readonly Known[] {
  const journey = stages.flatMap(({ stage, steps }) => [
    stage,
    ...steps.flatMap(({ step, cells }) => [step, ...cells.flat()]),
  ]);
  return [...declarations, ...lanes, ...journey];
}
