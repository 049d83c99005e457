import type { BlueprintFile } from '../blueprint-file.ts';
import { clipped } from '../diagram/build-picture/clipped.ts';
import type { Key } from '../diagram/picture.ts';
import type { Element } from '../model.ts';
import { cardKey, elementOf, stackOf } from '../picture-keys.ts';
import type { Refused } from './gesture.ts';

/** The names of elements that a gesture was made on, by their keys in the picture that it was made in. */
export type Seen = Readonly<Record<Key, string>>;

/** The fields of gestures in which keys stand. */
const keyFields: ReadonlySet<string> = new Set([
  'key',
  'keys',
  'step',
  'lane',
  'stage',
  'from',
  'to',
  'link',
]);

/**
 * Returns a gesture that was made in the picture of an older text with the keys that its elements have now: those that have
 * the name at the key still, or else the only ones of their kind with it.
 */
export function onNewest<G extends object>(file: BlueprintFile, gesture: G, seen: Seen): G | Refused {
  const now = new Map<Key, Key>();
  for (const [key, name] of Object.entries(seen)) {
    const found = nowAt(file, key, name);
    if (found === undefined) {
      return {
        refused: `"${name}" is not where it was: the text has changed. Try again on the new picture.`,
      };
    }
    now.set(key, found);
  }
  const moved = (value: unknown): unknown =>
    typeof value === 'string' ? (now.get(value) ?? value) : Array.isArray(value) ? value.map(moved) : value;
  const entries = Object.entries(gesture).map(([field, value]: [string, unknown]) => [
    field,
    keyFields.has(field) ? moved(value) : value,
  ]);
  return Object.fromEntries(entries) as G;
}

function nowAt(file: BlueprintFile, key: Key, name: string): Key | undefined {
  const isIt = (element: Element | undefined): boolean =>
    element !== undefined && (clipped(element.name) === name || element.name === name);
  if (isIt(elementOf(file, key))) return key;
  const found = [...keysLike(file, key)].filter((one) => isIt(elementOf(file, one)));
  return found.length === 1 ? found[0] : undefined;
}

/** Yields the keys of all elements of a kind. */
function* keysLike({ model, analysis }: BlueprintFile, key: Key): Generator<Key> {
  const kind = /^(?:stage|step|lane)_/.exec(key)?.[0];
  const counts = { stage_: model.stages.length, step_: analysis.columns.length, lane_: model.lanes.length };
  if (kind === 'stage_' || kind === 'step_' || kind === 'lane_') {
    for (let at = 0; at < counts[kind]; at++) yield `${kind}${at}`;
    return;
  }
  for (const { step, index } of analysis.columns) {
    for (const [lane, row] of model.lanes.entries()) {
      const { length } = stackOf(step, row);
      for (let place = 0; place < length; place++) yield cardKey(index, lane, place);
    }
  }
}
