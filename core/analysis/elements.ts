import type { Analysis } from '../analysis.ts';
import type { Blueprint, Element } from '../model.ts';

/**
 * Yields every element of a blueprint, in the order of the format: declarations, lanes, then the journey. What was found
 * is no part of the grid and not among them.
 */
export function* elementsOf(model: Blueprint): Generator<Element> {
  yield* model.actors;
  yield* model.channels;
  yield* model.systems;
  yield* model.processes;
  yield* model.lanes;
  for (const stage of model.stages) {
    yield stage;
    for (const step of stage.steps) {
      yield step;
      yield* step.cells;
    }
  }
}

/** Yields everything that an id can name: every element, then what was found. */
export function* namedIn(file: {
  readonly model: Blueprint;
  readonly analysis: Analysis;
}): Generator<Element> {
  yield* elementsOf(file.model);
  for (const { finding } of file.analysis.findings) yield finding;
}
