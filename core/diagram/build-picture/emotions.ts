import type { Blueprint, Step } from '../../model.ts';
import type { PictureStep } from '../picture.ts';
import { clipped } from './clipped.ts';

/** The emotion curves of a picture: their names, and the values of each step. */
export interface Curves {
  readonly names: readonly string[];
  readonly valuesOf: (step: Step) => NonNullable<PictureStep['emotions']>;
}

/**
 * Returns a curve for each persona that has an emotion of its own somewhere; `undefined` when none has. What a step says
 * of the customer is true of those that it does not name.
 */
export function emotionCurves({ personas, stages }: Blueprint): Curves | undefined {
  const steps = stages.flatMap((stage) => stage.steps);
  const named = new Set(steps.flatMap(({ emotions }) => emotions.map(({ persona }) => persona.value)));
  const own = personas.filter(
    ({ id }, index) => named.has(id) && personas.findIndex((one) => one.id === id) === index,
  );
  if (own.length === 0) return undefined;
  return {
    names: own.map(({ name, id }) => clipped(name.value === '' ? id : name.value)),
    valuesOf: ({ emotion, emotions }) =>
      own.map(
        ({ id }) =>
          emotions.find(({ persona }) => persona.value === id)?.value.value ?? emotion?.value ?? null,
      ),
  };
}
