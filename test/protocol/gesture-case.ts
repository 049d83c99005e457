import type { BlueprintFile } from '../../core/blueprint-file.ts';
import type { Gesture } from '../../core/gesture.ts';
import type { Element } from '../../core/model.ts';
import type { Span } from '../../core/span.ts';
import type { Chance } from './gesture-blueprints.ts';
import type { PlainBlueprint } from './gesture-reference.ts';

/** A kind of gesture as it is tried on generated blueprints, and what it does to a plain one. */
export interface GestureCase<G extends Gesture = Gesture> {
  readonly name: string;
  /** Makes up a gesture that can be made on the file; `undefined` when it holds nothing for it. */
  pick(chance: Chance, file: BlueprintFile): G | undefined;
  /** Does to the plain blueprint what the gesture means. */
  does(blueprint: PlainBlueprint, gesture: G): void;
  /** Spans of the text of which the gesture may change the lines. */
  meant(file: BlueprintFile, gesture: G): readonly Span[];
  /** Spans of the text whose comments may go, with the comments above and behind them; none when absent. */
  gone?(file: BlueprintFile, gesture: G): readonly Span[];
}

/** Returns the elements of the journey, by their keys in the picture. */
export function keyedElements({ model }: BlueprintFile): ReadonlyMap<string, Element> {
  const keyed = new Map<string, Element>();
  for (const [at, lane] of model.lanes.entries()) keyed.set(`lane_${at}`, lane);
  let column = 0;
  for (const [at, stage] of model.stages.entries()) {
    keyed.set(`stage_${at}`, stage);
    for (const step of stage.steps) {
      keyed.set(`step_${column}`, step);
      for (const [row, { id }] of model.lanes.entries()) {
        const stack = step.cells.filter(({ lane }) => lane === id);
        for (const [place, cell] of stack.entries()) keyed.set(`c${column}_${row}_${place}`, cell);
      }
      column++;
    }
  }
  return keyed;
}

/** Returns the element that a key of the picture stands for. */
export function elementAt(file: BlueprintFile, key: string): Element | undefined {
  return keyedElements(file).get(key);
}

/** Returns the keys of all elements of some kinds. */
export function keysOfKinds(file: BlueprintFile, ...kinds: readonly Element['kind'][]): readonly string[] {
  return [...keyedElements(file)].flatMap(([key, element]) => (kinds.includes(element.kind) ? [key] : []));
}
