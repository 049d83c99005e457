import type { Blueprint, Element } from '../model.ts';

/** Yields every element of a blueprint, in the order of the format: declarations, lanes, then the journey. */
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
