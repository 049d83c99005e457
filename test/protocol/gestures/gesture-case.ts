import { elementsOf } from '../../../core/analysis/elements.ts';
import type { ResolvedLink } from '../../../core/analysis.ts';
import type { BlueprintFile } from '../../../core/blueprint-file.ts';
import type { Gesture } from '../../../core/gesture.ts';
import type { Element } from '../../../core/model.ts';
import type { Span } from '../../../core/span.ts';
import type { Chance } from './blueprints.ts';
import type { PlainBlueprint } from './reference.ts';

/** A kind of gesture as it is tried on generated blueprints, and what it does to a plain one. */
export interface GestureCase<G extends Gesture = Gesture> {
  readonly name: string;
  /** Makes up a gesture that can be made on the file; `undefined` when it holds nothing for it. */
  pick(chance: Chance, file: BlueprintFile): G | undefined;
  /** Does to the plain blueprint what the gesture means. */
  does(blueprint: PlainBlueprint, gesture: G): void;
  /** Spans of the text of which the gesture may change the lines. */
  meant(file: BlueprintFile, gesture: G, after: BlueprintFile): readonly Span[];
  /** Spans of the text whose comments may go, with the comments above and behind them; none when absent. */
  gone?(file: BlueprintFile, gesture: G, after: BlueprintFile): readonly Span[];
  /** The arrows that the file has then, as {@link arrowTexts} says them: then it does not matter where they are written. */
  arrows?(file: BlueprintFile, gesture: G): readonly string[];
  /** True when what is under `to`, `next` and `needs` is held by {@link after} alone. */
  readonly arrowsApart?: true;
  /** Of what repeats nothing by an alias, at most so many in a hundred are refused; 5 when absent. */
  readonly mostRefused?: number;
  /** Holds what else is to be, such as that no arrow comes by itself. */
  after?(before: BlueprintFile, after: BlueprintFile, gesture: G, told: string): void;
}

/** Returns every arrow of a file by the numbers of its ends among all elements, its kind and its label. */
export function arrowTexts(file: BlueprintFile): readonly string[] {
  const numbers = new Map<Element, number>([...elementsOf(file.model)].map((one, number) => [one, number]));
  return file.analysis.links.map((link) => arrowText(link, numbers)).toSorted();
}

/** Returns an arrow as {@link arrowTexts} says it. */
export function arrowText(
  { from, to, kind, label }: Pick<ResolvedLink, 'from' | 'to' | 'kind' | 'label'>,
  numbers: ReadonlyMap<Element, number>,
): string {
  return `${numbers.get(from)} ${numbers.get(to)} ${kind} ${label ?? ''}`;
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
